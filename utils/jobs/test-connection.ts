import type { Connection } from '../model/connection'
import type { TestReport } from '../model/test-report'
import { probe } from './probe/probe'
import { capabilityRows } from './report/capability-rows'
import { overallOf } from './report/known-report'
import { testRows } from './report/test-rows'
import type { SourceOptions } from './source'

/** Tries a connection as if nothing were known of it, and says what was found. */
export async function testConnection(
  connection: Connection,
  options: Pick<SourceOptions, 'key' | 'keyOrigin' | 'isHostAllowed' | 'fetch'>,
  signal: AbortSignal,
  now: () => number = Date.now,
): Promise<TestReport> {
  const testedAt = now()
  const found = await probe(connection, options, signal, testedAt)
  const { capability, numbers, quirks } = found
  const rows = [
    ...testRows(found, connection, options.key !== ''),
    ...(capability === null ? [] : capabilityRows(connection.dialect, capability, numbers)),
  ]
  return { rows, overall: overallOf(rows), testedAt, quirks, capability }
}
