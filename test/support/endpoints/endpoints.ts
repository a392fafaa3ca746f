// Starts real servers one after the other, drives the extension's own code against them, and prints what came of it:
//   node test/support/endpoints/endpoints.ts               those that are installed in a minute or two
//   node test/support/endpoints/endpoints.ts vllm sglang   these
//   node test/support/endpoints/endpoints.ts all           every one; some twenty gigabytes
import { runnerImport } from 'vite'

import { columns } from './columns.ts'
import { outcomeHead, outcomeRow } from './outcome-rows.ts'
import { endpointServers } from './servers.ts'

type TryServer = typeof import('./try-server.ts')

const names = process.argv.slice(2)
const known = endpointServers.map(({ name }) => name)
const unknown = names.filter((name) => name !== 'all' && !known.includes(name))
if (unknown.length > 0) {
  console.error(`No server is called ${unknown.join(', ')}. There are: ${known.join(', ')}, all.`)
  process.exit(1)
}
const chosen = endpointServers.filter(({ name, isLight }) =>
  names.length === 0 ? isLight : names.includes('all') || names.includes(name),
)
// Servers are groups of processes of their own, which end with this one only if it ends in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

// The extension's modules name each other without endings, which only a bundler resolves.
const path = new URL('try-server.ts', import.meta.url).pathname
const { module } = await runnerImport<TryServer>(path, { logLevel: 'silent' })

for (const server of chosen) {
  try {
    const { version, outcomes, found } = await module.tryServer(server)
    console.log(`\n${server.name}, ${version}\n`)
    console.log(columns([outcomeHead, ...outcomes.map(outcomeRow)]))
    console.log(`\n${found.map((each) => `  ${each}`).join('\n')}`)
  } catch (error) {
    process.exitCode = 1
    console.log(`\n${server.name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
