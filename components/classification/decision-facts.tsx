import type { Decision, Interval } from '../../utils/model/decision'
import { formatMeasure } from '../format/format-measure'
import { formatPoints } from '../format/format-points'
import { formatProbability } from '../format/format-probability'

interface DecisionFactsProps {
  readonly decision: Decision
}

/** What the shares are worth: the lead, how much fell on any label, how spread out it is. */
export function DecisionFacts({ decision }: DecisionFactsProps) {
  const { entropy, labelMass, margin } = decision
  return (
    <dl class="facts">
      {margin !== null && (
        <div title="Lead of the first label over the second, at worst">
          <dt>margin</dt> <dd>{formatPoints(margin)}</dd>
        </div>
      )}
      <div title="How much of the model's probability fell on any of the labels">
        <dt>on a label</dt> <dd>{formatProbability(labelMass)}</dd>
      </div>
      {entropy !== null && (
        <div title="How spread out the labels are: 0 is certain">
          <dt>entropy</dt> <dd>{nats(entropy)}</dd>
        </div>
      )}
    </dl>
  )
}

function nats({ lower, upper }: Interval): string {
  const low = formatMeasure(lower)
  const high = formatMeasure(upper)
  return `${low === high ? low : `${low}–${high}`}\u00A0nats`
}
