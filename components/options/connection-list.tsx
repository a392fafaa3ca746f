import type { Connection } from '../../utils/model/connection'
import { Icon } from '../icon'
import { ConnectionItem } from './connection-item'

interface ConnectionListProps {
  readonly connections: readonly Connection[]
  readonly activeId: string | null
  /** The last characters of each saved key, by connection id. */
  readonly keyHints: Readonly<Record<string, string | undefined>>
  readonly onActivate: (id: string) => void
  readonly onEdit: (id: string) => void
  readonly onDuplicate: (id: string) => void
  readonly onDelete: (id: string) => void
  readonly onAdd: () => void
}

/** Every connection; the chosen one answers. */
export function ConnectionList(props: ConnectionListProps) {
  const { activeId, connections, keyHints } = props
  return (
    <section class="stack">
      {connections.length === 0 && (
        <p class="empty">
          No connection yet. Add one to a service with a key of yours, or to a server on this computer.
        </p>
      )}
      <ul class="items" aria-label="Connections">
        {connections.map((connection) => (
          <ConnectionItem
            key={connection.id}
            connection={connection}
            active={connection.id === activeId}
            keyHint={keyHints[connection.id] ?? null}
            onActivate={() => props.onActivate(connection.id)}
            onEdit={() => props.onEdit(connection.id)}
            onDuplicate={() => props.onDuplicate(connection.id)}
            onDelete={() => props.onDelete(connection.id)}
          />
        ))}
      </ul>
      <div>
        <button type="button" class="button" onClick={props.onAdd}>
          <Icon name="plus" size={14} />
          Add a connection
        </button>
      </div>
    </section>
  )
}
