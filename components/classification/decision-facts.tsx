import type { Decision, Interval } from '../../utils/model/decision'
import { formatMeasure } from '../format/format-measure'
import { formatPoints } from '../format/format-points'
import { formatProbability } from '../format/format-probability'
import { stabilityFact } from './stability-words'

interface DecisionFactsProps {
  readonly decision: Decision
}

/** What the shares are worth: the lead, how much fell on any label, whether it held, how spread out it is. */
export function DecisionFacts({ decision }: DecisionFactsProps) {
  const { certified, confidence, entropy, expectation, labelMass, labels, margin, provenance } = decision
  const stability = stabilityFact(decision)
  return (
    <dl class="facts">
      {expectation !== null && (
        <div title="Each level counted from 1 for the lowest, weighted by its share">
          <dt>expected level</dt>{' '}
          <dd>
            {interval(expectation)} of {labels.length}
          </dd>
        </div>
      )}
      {margin !== null && (
        <div title="Lead of the first label over the second, at worst">
          <dt>margin</dt> <dd>{formatPoints(margin)}</dd>
        </div>
      )}
      {provenance.readout !== 'likelihood' && (
        <div title="How much of the model's probability fell on any of the labels">
          <dt>on a label</dt> <dd>{labelMass === null ? 'unknown' : formatProbability(labelMass)}</dd>
        </div>
      )}
      {stability !== null && (
        <div title="The same was asked in several ways, and the answers were averaged">
          <dt class="spoken">stability</dt> <dd class="facts-plain">{stability}</dd>
        </div>
      )}
      {certified && (
        <div title="Its lower bound beats the upper bound of every other label, whatever was not listed">
          <dt class="spoken">order</dt> <dd class="facts-plain">first whatever was unlisted</dd>
        </div>
      )}
      {confidence !== null && (
        <div title="How far the first label is above chance, computed here: 0 is a guess, 1 is certain">
          <dt>above chance</dt> <dd>{interval(confidence)}</dd>
        </div>
      )}
      {entropy !== null && (
        <div title="How spread out the labels are: 0 is certain">
          <dt>entropy</dt> <dd>{nats(entropy)}</dd>
        </div>
      )}
    </dl>
  )
}

function nats(bounds: Interval): string {
  return `${interval(bounds)}\u00A0nats`
}

function interval({ lower, upper }: Interval): string {
  const low = formatMeasure(lower)
  const high = formatMeasure(upper)
  return low === high ? low : `${low}–${high}`
}
