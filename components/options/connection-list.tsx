import { useId } from 'preact/hooks'

import { type Connection, isBuiltIn } from '../../utils/model/connection'
import { ConfirmButton } from '../form/confirm-button'

interface ConnectionListProps {
  readonly connections: readonly Connection[]
  readonly active: string | null
  readonly onActivate: (id: string) => void
  readonly onEdit: (id: string) => void
  readonly onDelete: (id: string) => void
}

/** All connections; the chosen one answers everywhere. The built-in model cannot be deleted. */
export function ConnectionList({ connections, active, onActivate, onEdit, onDelete }: ConnectionListProps) {
  const name = useId()
  return (
    <ul class="list" aria-label="Connections">
      {connections.map((connection) => {
        const { baseUrl, id, model, name: title } = connection
        return (
          <li key={id} class={id === active ? 'list-row list-row-active' : 'list-row'}>
            <label class="choice">
              <input type="radio" name={name} checked={id === active} onChange={() => onActivate(id)} />
              <span class="list-name" dir="auto">
                {title}
                <small>
                  <bdi>{model === '' ? 'no model yet' : model}</bdi> ·{' '}
                  <bdi>{isBuiltIn(connection) ? 'in this browser' : baseUrl}</bdi>
                </small>
              </span>
            </label>
            {id === active && <span class="chip">in use</span>}
            <button type="button" class="button" aria-label={`Edit ${title}`} onClick={() => onEdit(id)}>
              Edit
            </button>
            {!isBuiltIn(connection) && (
              <ConfirmButton
                label="Delete"
                question={`Delete ${title} and its key?`}
                onConfirm={() => onDelete(id)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
