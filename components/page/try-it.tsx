import type { ComponentChildren } from 'preact'

import { AreaField } from '../fields/area-field'

interface TryItProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onClassify: () => void
  readonly busy: boolean
  /** Why it cannot be tried yet; `null` where it can. */
  readonly obstacle: string | null
  /** The result. */
  readonly children?: ComponentChildren
}

/** A sample text to classify without leaving the page. */
export function TryIt({ text, onText, onClassify, busy, obstacle, children }: TryItProps) {
  return (
    <div class="stack">
      <AreaField label="Sample text" rows={3} value={text} onValue={onText} />
      <div class="form-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={busy || obstacle !== null || text.trim() === ''}
          onClick={onClassify}
        >
          Classify
        </button>
        {obstacle !== null && <span class="soft">{obstacle}</span>}
      </div>
      {children}
    </div>
  )
}
