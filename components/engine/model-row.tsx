import { ConfirmButton } from '../form/confirm-button'
import { formatBytes } from '../format/format-bytes'
import { ModelProgress } from './model-progress'
import type { ModelAction, OfferedModel } from './offered-model'

interface ModelRowProps {
  readonly model: OfferedModel
  /** Whether the built-in connection uses it. */
  readonly inUse: boolean
  readonly onAction: (action: ModelAction) => void
}

/** One model: what it is, how much of it is here, and what can be done with it. */
export function ModelRow({ model, inUse, onAction }: ModelRowProps) {
  const { goodFor, licence, name, size, stored } = model
  const bytes = stored?.size ?? size
  const facts = [bytes === null ? '' : formatBytes(bytes), licence].filter((fact) => fact !== '').join(' · ')
  return (
    <li
      class={inUse ? 'model model-active' : 'model'}
      data-model={model.id}
      data-state={stored?.state ?? 'offered'}
    >
      <div class="model-head">
        <h3 dir="auto">{name}</h3>
        {inUse && <span class="chip">in use</span>}
        <span class="soft">{facts}</span>
      </div>
      {goodFor !== '' && <p class="soft">{goodFor}</p>}
      {stored !== null && <ModelProgress model={stored} />}
      <div class="buttons">{buttons(model, inUse, onAction)}</div>
    </li>
  )
}

function buttons({ name, size, stored }: OfferedModel, inUse: boolean, onAction: ModelRowProps['onAction']) {
  const button = (action: ModelAction, label: string, disabled = false) => (
    <button
      type="button"
      class="button"
      aria-label={`${label}: ${name}`}
      disabled={disabled}
      onClick={() => onAction(action)}
    >
      {label}
    </button>
  )
  const remove = (
    <ConfirmButton
      label="Delete"
      question={`Delete ${name} from this browser?`}
      onConfirm={() => onAction('delete')}
    />
  )
  switch (stored?.state) {
    case undefined:
      return button('download', size === null ? 'Download' : `Download ${formatBytes(size)}`)
    case 'downloading':
      return button('pause', 'Pause')
    case 'paused':
    case 'failed':
      return (
        <>
          {stored.origin.type !== 'disk' && button('resume', 'Resume')}
          {remove}
        </>
      )
    case 'ready':
      return (
        <>
          {/* Stays when it is used, so that Delete does not move under a pointer. */}
          {button('use', 'Use', inUse)}
          {remove}
        </>
      )
    default:
      throw new TypeError(`ModelRow: unexpected state ${String(stored?.state satisfies undefined)}`)
  }
}
