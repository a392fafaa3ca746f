import type { Interval } from '../../utils/model/decision'
import type { SequenceMeasures } from '../../utils/scoring/sequence-measures'
import { formatCount } from '../format/format-count'
import { formatDuration } from '../format/format-duration'
import { formatLogprob } from '../format/format-logprob'
import { formatMeasure } from '../format/format-measure'
import { formatProbability } from '../format/format-probability'

export interface MeasuresProps {
  readonly measures: SequenceMeasures
  /** Milliseconds from the question to the last token, `null` while unknown. */
  readonly duration: number | null
  /** Jumps to the weakest token: its position in the units. */
  readonly onWeakest: (index: number) => void
}

/** What can be said of the answer as a whole. */
export function Measures({ measures, duration, onWeakest }: MeasuresProps) {
  const { entropy, meanLogprob, perplexity, tokens, weakest, weakestProbability } = measures
  return (
    <dl class="measures">
      {perplexity !== null && (
        <div>
          <dt>perplexity</dt>
          <dd>{formatMeasure(perplexity)}</dd>
        </div>
      )}
      {meanLogprob !== null && (
        <div>
          <dt>mean log-prob</dt>
          <dd>{formatLogprob(meanLogprob)}</dd>
        </div>
      )}
      {weakest !== null && weakestProbability !== null && (
        <div class="measure-jump">
          <dt>weakest</dt>
          <dd>
            <button type="button" title="Go to the weakest token" onClick={() => onWeakest(weakest)}>
              {formatProbability(weakestProbability)}
            </button>
          </dd>
        </div>
      )}
      {entropy !== null && (
        <div title="Mean entropy per token in nats, as bounds over what was not listed">
          <dt>entropy, nats</dt>
          <dd>{bounds(entropy)}</dd>
        </div>
      )}
      <div>
        <dt>
          {tokens === 1 ? 'token' : 'tokens'}
          {duration !== null && ` · ${formatDuration(duration)}`}
        </dt>
        <dd>{formatCount(tokens)}</dd>
      </div>
    </dl>
  )
}

function bounds({ lower, upper }: Interval): string {
  const low = formatMeasure(lower)
  const high = formatMeasure(upper)
  return low === high ? low : `${low}–${high}`
}
