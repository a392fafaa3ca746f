import type { ComponentChildren } from 'preact'

import { Icon } from '../icon'

interface NoteProps {
  /** Whether it is a doubt about the numbers themselves. */
  readonly isWarning?: boolean
  /** The next step; `null` where there is none. */
  readonly action?: { readonly name: string; readonly onAct: () => void } | null
  readonly children: ComponentChildren
}

/** One thing to know, and what can be done about it. */
export function Note({ action = null, children, isWarning = false }: NoteProps) {
  return (
    <li class={isWarning ? 'note note-warning' : 'note'}>
      {isWarning && <Icon name="warning" size={14} />}
      <p class="note-words">{children}</p>
      {action !== null && (
        <button type="button" class="button" onClick={action.onAct}>
          {action.name}
        </button>
      )}
    </li>
  )
}
