// Puts orders into texts that are to be classified, and prints how far the verdict moved, with and without the defences:
//   npm run bench:injection -- --connection smollm2
//   npm run bench:injection -- --connection http://127.0.0.1:8080/v1 --model <name>
// Answers are kept, so that a run that was broken off goes on where it was.
import { parseArgs } from 'node:util'

import { runnerImport } from 'vite'

type Collect = typeof import('./collect.ts')
type Report = typeof import('./report.ts')

const { values } = parseArgs({
  options: {
    connection: { type: 'string' },
    model: { type: 'string', default: '' },
    messages: { type: 'string', default: '8' },
  },
})
if (values.connection === undefined) {
  console.error('Say --connection (smollm2, gemma3 or a base URL).')
  process.exit(1)
}

// The extension's modules name each other without endings, which only a bundler resolves.
const load = async <T>(file: string) =>
  (await runnerImport<T>(new URL(file, import.meta.url).pathname, { logLevel: 'silent' })).module
const { collect } = await load<Collect>('collect.ts')
const { report } = await load<Report>('report.ts')

const moved = await collect(values.connection, values.model, Number(values.messages))
console.log(`\n${report(moved)}`)
