import type { Unit } from '../../utils/scoring/units'
import { formatLogprob } from '../format/format-logprob'
import { formatProbability } from '../format/format-probability'
import { Icon } from '../icon'
import { Alternatives } from './alternatives'
import { TokenName } from './token-name'
import { rankWords, surprisalWords, tokenWords } from './token-words'

export interface TokenDetailProps {
  /** Id of the sentence that `TokenText` points its active token to. */
  readonly describedBy: string
  readonly unit: Unit | null
  readonly pinned: boolean
  readonly onUnpin: () => void
}

/** The numbers of one token and what else the model could have said there. */
export function TokenDetail({ describedBy, unit, pinned, onUnpin }: TokenDetailProps) {
  if (unit === null) {
    return (
      <p class="token-hint">
        Point at a word, or press <kbd>←</kbd> <kbd>→</kbd> to walk, <kbd>n</kbd> for the next doubt.
      </p>
    )
  }
  const { logprob, text, tokens } = unit
  const [first] = tokens
  return (
    <aside class={pinned ? 'token-detail token-detail-pinned' : 'token-detail'} aria-label="Token">
      <p class="spoken" id={describedBy}>
        {tokenWords(unit)}
      </p>
      <header class="token-header">
        <TokenName text={text} />
        {logprob !== null && (
          <span class="soft">
            {formatProbability(Math.exp(logprob))} · {rankWords(unit)}
          </span>
        )}
        {pinned && (
          <button type="button" class="button button-quiet" aria-label="Unpin" onClick={onUnpin}>
            <Icon name="close" size={14} />
          </button>
        )}
      </header>
      {logprob === null ? (
        <p class="soft">No number from the endpoint for this token.</p>
      ) : (
        <p class="token-numbers">
          log-probability <b>{formatLogprob(logprob)}</b> · surprisal <b>{surprisalWords(logprob)}</b>
        </p>
      )}
      {tokens.length > 1 && (
        <p class="soft">
          One character made of {tokens.length} tokens; the alternatives are to the first of them.
        </p>
      )}
      {first !== undefined && first.alternatives.length > 0 && <Alternatives token={first} />}
      {logprob !== null && first?.alternatives.length === 0 && (
        <p class="soft">The endpoint listed no alternatives here.</p>
      )}
    </aside>
  )
}
