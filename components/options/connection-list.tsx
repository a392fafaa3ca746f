import { useId } from 'preact/hooks'

import type { Connection } from '../../utils/model/connection'
import { ConfirmButton } from '../form/confirm-button'

interface ConnectionListProps {
  readonly connections: readonly Connection[]
  readonly active: string | null
  readonly onActivate: (id: string) => void
  readonly onEdit: (id: string) => void
  readonly onDelete: (id: string) => void
}

/** All connections; the chosen one answers everywhere. */
export function ConnectionList({ connections, active, onActivate, onEdit, onDelete }: ConnectionListProps) {
  const name = useId()
  return (
    <ul class="list">
      {connections.map((connection) => (
        <li key={connection.id} class="list-row">
          <label class="choice grow">
            <input
              type="radio"
              name={name}
              checked={connection.id === active}
              onChange={() => onActivate(connection.id)}
            />
            <span dir="auto">
              {connection.name}
              <small>
                {connection.model} · {connection.baseUrl}
              </small>
            </span>
          </label>
          <button
            type="button"
            class="button"
            aria-label={`Edit ${connection.name}`}
            onClick={() => onEdit(connection.id)}
          >
            Edit
          </button>
          <ConfirmButton
            label="Delete"
            question={`Delete ${connection.name} and its key?`}
            onConfirm={() => onDelete(connection.id)}
          />
        </li>
      ))}
    </ul>
  )
}
