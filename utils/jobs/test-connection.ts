import type { Connection, Quirks } from '../model/connection'
import type { TestReport } from '../model/test-report'
import { endpointOf } from './endpoint-of'
import { freshQuirks } from './fresh-quirks'
import { listModels } from './list-models'
import { probeAnswer } from './probe-answer'
import { endpointSource, type SourceOptions } from './source'
import { testRows } from './test-rows'

/** Tries a connection as if nothing were known of it, and says what was found. */
export async function testConnection(
  connection: Connection,
  options: Pick<SourceOptions, 'key' | 'keyOrigin' | 'isHostAllowed' | 'fetch'>,
  signal: AbortSignal,
  now: () => number = Date.now,
): Promise<TestReport> {
  let quirks: Quirks = freshQuirks(connection)
  const source = endpointSource({
    ...options,
    connection: { ...connection, quirks },
    needsLogprobs: false,
    onQuirks: (learned) => (quirks = learned),
  })
  const endpoint = endpointOf(connection, options)
  const [answer, models] = await Promise.all([
    probeAnswer(source, signal),
    listModels(endpoint, options.isHostAllowed, signal, options.fetch),
  ])
  const rows = testRows(answer, models, { model: connection.model, hasKey: options.key !== '' })
  const states = rows.map(({ state }) => state)
  const overall = states.includes('bad') ? 'bad' : states.includes('warn') ? 'warn' : 'ok'
  return { rows, overall, testedAt: now(), quirks }
}
