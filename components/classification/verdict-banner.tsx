import type { ComponentChildren } from 'preact'

import type { Verdict } from '../../utils/model/decision'
import { Icon } from '../icon'
import { verdictIcons, verdictWords } from './verdict-words'

interface VerdictBannerProps {
  readonly verdict: Verdict
  readonly reason: string
  readonly children?: ComponentChildren
}

/** The verdict in one word and one reason, and where there is one, what to do about it. */
export function VerdictBanner({ verdict, reason, children }: VerdictBannerProps) {
  return (
    <div class={`verdict verdict-${verdict}`}>
      <Icon name={verdictIcons[verdict]} />
      <p class="verdict-words">
        <strong>{verdictWords[verdict]}</strong> <span dir="auto">{reason}</span>
      </p>
      {children}
    </div>
  )
}
