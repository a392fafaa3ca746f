// Classifies rows of a file in every way that there is, and prints what came of it as tables:
//   npm run bench:readout -- --connection smollm2 --data <folder with train.csv and test.csv>
//   npm run bench:readout -- --connection http://127.0.0.1:8080/v1 --model <name> --data <folder> --labels 8
// Answers are kept, so that a run that was broken off goes on where it was.
import { parseArgs } from 'node:util'

import { runnerImport } from 'vite'

type CollectCommand = typeof import('./collect-command.ts')
type Report = typeof import('./report.ts')
type Methods = typeof import('./methods.ts')

const { values } = parseArgs({
  options: {
    connection: { type: 'string' },
    model: { type: 'string', default: '' },
    data: { type: 'string' },
    labels: { type: 'string', default: '8,20' },
    rows: { type: 'string', default: '300' },
    training: { type: 'string', default: '100' },
    methods: { type: 'string' },
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
const { collectAll } = await load<CollectCommand>('collect-command.ts')
const { report } = await load<Report>('report.ts')
const { methods } = await load<Methods>('methods.ts')

const known = Object.keys(methods) as (keyof typeof methods)[]
const wanted = values.methods?.split(';')
const names = known.filter((name) => wanted?.includes(name) ?? true)
const all = await collectAll({
  connection,
  data,
  model: values.model,
  labels: values.labels.split(',').map(Number),
  testRows: Number(values.rows),
  trainRows: Number(values.training),
  names,
})
for (const collected of all.values()) console.log(`\n${report(collected, names)}`)
