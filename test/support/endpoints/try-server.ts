import { testConnection } from '../../../utils/jobs/test-connection'
import { drive, type Outcome } from './drive'
import type { EndpointServer } from './endpoint-server'
import { connectionTo, trialsOf } from './trials'

export interface ServerReport {
  readonly version: string
  readonly outcomes: readonly Outcome[]
  /** What the extension's own test of a connection says of it. */
  readonly found: readonly string[]
}

/** Starts a server, asks it everything, and stops it. */
export async function tryServer(server: EndpointServer): Promise<ServerReport> {
  const endpoint = await server.start()
  try {
    const outcomes: Outcome[] = []
    for (const trial of trialsOf(server, endpoint)) outcomes.push(await drive(trial))
    const connection = connectionTo(server, endpoint, 'chat-completions')
    const options = { key: '', keyOrigin: null, isHostAllowed: true }
    const { rows } = await testConnection(connection, options, new AbortController().signal)
    const found = rows.map(({ name, state, sentence }) => `${name} (${state}): ${sentence}`)
    return { version: endpoint.version, outcomes, found }
  } finally {
    await endpoint.stop()
  }
}
