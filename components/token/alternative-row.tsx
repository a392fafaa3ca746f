import { formatProbability } from '../format/format-probability'
import { TokenName } from './token-name'

interface AlternativeRowProps {
  readonly text: string
  readonly logprob: number | null
  readonly isChosen: boolean
}

/** One candidate at a position, as a bar. */
export function AlternativeRow({ text, logprob, isChosen }: AlternativeRowProps) {
  const probability = logprob === null ? null : Math.exp(logprob)
  return (
    <li class={isChosen ? 'alternative alternative-chosen' : 'alternative'}>
      <TokenName text={text} />
      <span class="track" aria-hidden="true">
        {probability !== null && (
          <span class="fill" style={{ inlineSize: `${Math.min(1, probability) * 100}%` }} />
        )}
      </span>
      <span class="alternative-share">
        {probability === null ? 'no number' : formatProbability(probability)}
      </span>
    </li>
  )
}
