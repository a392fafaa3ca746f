import type { Connection } from '../../model/connection'
import type { Finding, TestReport, TestRow } from '../../model/test-report'
import { capabilityRows } from './capability-rows'

/** All rows of a report and what they come to: as bad as the worst of what matters. */
export function overallOf(rows: readonly TestRow[]): Finding {
  const states = rows.map(({ state }) => state)
  return states.includes('bad') ? 'bad' : states.includes('warn') ? 'warn' : 'ok'
}

/** What is known of a connection from an earlier test and from what came since; `null` for nothing. */
export function knownReport(connection: Connection): TestReport | null {
  const { capability, model, quirks } = connection
  if (capability === null || capability.model !== model) return null
  const rows = capabilityRows(connection.dialect, capability)
  return { rows, overall: overallOf(rows), testedAt: capability.testedAt, quirks, capability }
}
