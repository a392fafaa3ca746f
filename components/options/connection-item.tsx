import type { Connection } from '../../utils/model/connection'
import { ConfirmButton } from '../confirm-button'

interface ConnectionItemProps {
  readonly connection: Connection
  readonly active: boolean
  readonly keyHint: string | null
  readonly onActivate: () => void
  readonly onEdit: () => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

/** One connection as a card: choose it, change it, copy it, delete it. */
export function ConnectionItem(props: ConnectionItemProps) {
  const { active, connection, keyHint } = props
  return (
    <li class={active ? 'item item-active' : 'item'}>
      <label class="item-choice">
        <input type="radio" name="active-connection" checked={active} onChange={props.onActivate} />
        <span class="item-words">
          <strong dir="auto">{connection.name}</strong>
          <span class="soft">
            <bdi>{connection.model}</bdi> · <bdi>{connection.baseUrl}</bdi>
          </span>
          <span class="soft">{keyHint === null ? 'no key' : `key ends in ${keyHint}`}</span>
        </span>
        {active && <span class="chip">in use</span>}
      </label>
      <div class="item-actions">
        <button type="button" class="button" onClick={props.onEdit}>
          Edit
        </button>
        <button type="button" class="button" onClick={props.onDuplicate}>
          Duplicate
        </button>
        <ConfirmButton label="Delete" question={`Delete “${connection.name}”?`} onConfirm={props.onDelete} />
      </div>
    </li>
  )
}
