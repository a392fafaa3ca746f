import type { Decision, Interval, LabelProbability } from '../../utils/model/decision'
import { claimTruth } from '../../utils/scoring/check/claim-truth'
import { calibrationChip } from '../classification/learning-words'
import { formatUpperBound, intervalEnds, intervalTells } from '../format/format-interval'
import { provenanceWords } from '../provenance-words'
import { heldWords, isCounted } from './held-words'

interface ClaimFactsProps {
  readonly decision: Decision
}

/** A sentence's number in full: its bounds, what it is, what it was before, and how much fell on an answer at all. */
export function ClaimFacts({ decision }: ClaimFactsProps) {
  const { calibration, labelMass, provenance } = decision
  const truth = claimTruth({ decision })
  const isDrawn = provenance.readout === 'sampled'
  const raw = calibration?.raw.find(({ id }) => id === 'true')?.probability ?? null
  return (
    <dl class="claim-facts">
      <div>
        <dt>held to be true</dt>{' '}
        <dd>
          {truthWords(truth, isCounted(decision))}
          {truth !== null && truth.probability !== null && intervalTells(truth) && (
            <small> {boundsWords(truth)}</small>
          )}
        </dd>
      </div>
      {raw !== null && (
        <div title="What the model itself said, before your corrections were taken into account">
          <dt>before calibration</dt> <dd>{heldWords(raw, isDrawn)}</dd>
        </div>
      )}
      {labelMass !== null && (
        <div title="How much of the model's probability fell on either answer">
          <dt>on yes or no</dt> <dd>{heldWords(labelMass, isDrawn)}</dd>
        </div>
      )}
      <div title={provenanceWords[provenance.kind]}>
        <dt class="spoken">the number is</dt> <dd class="chip">{calibrationChip(decision)}</dd>
      </div>
    </dl>
  )
}

function truthWords(truth: LabelProbability | null, counted: boolean): string {
  if (truth === null || (truth.probability === null && truth.upper >= 1)) return 'unknown'
  return truth.probability === null ? formatUpperBound(truth.upper) : heldWords(truth.probability, counted)
}

function boundsWords(interval: Interval): string {
  const [low, high] = intervalEnds(interval)
  return `between ${low} and ${high}\u00A0%`
}
