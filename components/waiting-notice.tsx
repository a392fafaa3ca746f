import type { ComponentChildren } from 'preact'

import type { Run } from '../utils/model/run'
import { waitingWords } from './waiting-words'

interface WaitingNoticeProps {
  readonly run: Run
  readonly now: number
  /** A button, where there is one to press. */
  readonly children?: ComponentChildren
}

/** What is awaited and for how long. */
export function WaitingNotice({ run, now, children }: WaitingNoticeProps) {
  const { headline, patience } = waitingWords(run, now)
  return (
    <div class="waiting">
      <p class="waiting-words">
        <strong dir="auto">{headline}</strong>
        {patience !== '' && <span class="soft">{patience}</span>}
      </p>
      {children}
      <span class={run.waitingUntil === null ? 'progress' : 'progress progress-held'} aria-hidden="true" />
    </div>
  )
}
