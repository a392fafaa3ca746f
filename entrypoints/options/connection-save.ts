import { freshQuirks } from '../../utils/jobs/fresh-quirks'
import { type Connection, isBuiltIn } from '../../utils/model/connection'
import type { TestReport } from '../../utils/model/test-report'
import type { Settings } from '../../utils/storage/settings'

/** What is known of a connection that is about to be saved: what a test found, else what was known of the same endpoint. */
export function knowledgeOf(
  draft: Connection,
  saved: Connection,
  report: TestReport | null,
): Pick<Connection, 'quirks' | 'capability'> {
  const isSame =
    draft.baseUrl === saved.baseUrl && draft.model === saved.model && draft.preset === saved.preset
  const capability = report?.capability ?? (isSame ? saved.capability : null)
  if (report !== null) return { quirks: report.quirks, capability }
  return {
    quirks: isSame && draft.dialect === saved.dialect ? draft.quirks : freshQuirks(draft),
    capability,
  }
}

/** A connection in its place, or at the end. A new one is used at once where only the built-in model was. */
export function withConnection(before: Settings, next: Connection): Settings {
  const { activeConnection, connections } = before
  if (connections.some(({ id }) => id === next.id)) {
    return { ...before, connections: connections.map((each) => (each.id === next.id ? next : each)) }
  }
  const active = connections.find(({ id }) => id === activeConnection)
  return {
    ...before,
    activeConnection: active === undefined || isBuiltIn(active) ? next.id : activeConnection,
    connections: [...connections, next],
  }
}
