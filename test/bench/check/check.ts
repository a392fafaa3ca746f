// Asks of statements whether they are true, in every way that there is, and prints how well each way tells:
//   npm run bench:check -- --connection smollm2 --data <folder with facts.csv and elements.csv>
//   npm run bench:check -- --connection http://127.0.0.1:8080/v1 --model <name> --data <folder>
//   npm run bench:check -- --connection smollm2 --data <folder> --trial (other wordings, on other statements)
// Answers are kept, so that a run that was broken off goes on where it was.
import { parseArgs } from 'node:util'

import { runnerImport } from 'vite'

type Collect = typeof import('./collect.ts')
type Report = typeof import('./report.ts')

const { values } = parseArgs({
  options: {
    connection: { type: 'string' },
    model: { type: 'string', default: '' },
    data: { type: 'string' },
    rows: { type: 'string', default: '200' },
    trial: { type: 'boolean', default: false },
    methods: { type: 'string', default: '' },
  },
})
const { connection, data } = values
if (connection === undefined || data === undefined) {
  console.error('Say --connection (smollm2, gemma3 or a base URL) and --data (a folder).')
  process.exit(1)
}

// The extension's modules name each other without endings, which only a bundler resolves.
const load = async <T>(file: string) =>
  (await runnerImport<T>(new URL(file, import.meta.url).pathname, { logLevel: 'silent' })).module
const { collect } = await load<Collect>('collect.ts')
const { report } = await load<Report>('report.ts')

const judged = await collect({
  connection,
  data,
  model: values.model,
  rows: Number(values.rows),
  isTrial: values.trial,
  names: values.methods === '' ? [] : values.methods.split(';'),
})
console.log(`\n${report(judged)}`)
