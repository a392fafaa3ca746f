import type { Claim } from '../../utils/model/check'
import { claimLevel } from '../../utils/scoring/check/check-summary'
import { claimTruth } from '../../utils/scoring/check/claim-truth'
import { formatInterval, formatUpperBound, intervalTells } from '../format/format-interval'
import { heldWords, isCounted } from './held-words'

interface ClaimShareProps {
  readonly claim: Pick<Claim, 'decision'>
}

/** How likely a sentence is held to be true, drawn as its step of the scale. Said in words elsewhere. */
export function ClaimShare({ claim }: ClaimShareProps) {
  const { decision } = claim
  const truth = claimTruth(claim)
  const level = claimLevel(claim)
  if (decision === null || truth === null || level === null) {
    return (
      <span class="claim-share" aria-hidden="true">
        <span class="claim-step claim-step-unknown">?</span>
      </span>
    )
  }
  const { probability, upper } = truth
  const isDrawn = decision.provenance.readout === 'sampled'
  return (
    <span class="claim-share" aria-hidden="true">
      <span class={`claim-step doubt-${level}`}>
        {probability === null ? formatUpperBound(upper) : heldWords(probability, isCounted(decision))}
      </span>
      {probability !== null && intervalTells(truth) && <small>{formatInterval(truth)}</small>}
      {probability === null && <small>{isDrawn ? 'never drawn' : 'not listed'}</small>}
    </span>
  )
}
