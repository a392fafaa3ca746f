import type { Claim } from '../../utils/model/check'
import { claimLevel } from '../../utils/scoring/check/check-summary'
import { claimTruth } from '../../utils/scoring/check/claim-truth'
import { formatUpperBound, intervalEnds, intervalTells } from '../format/format-interval'
import { heldWords, isCounted } from './held-words'
import { stepWords } from './step-words'

/** A sentence's number as it is read aloud: `8 %, between 6 and 11 %, strongly in doubt`. */
export function claimWords(claim: Pick<Claim, 'decision' | 'failure'>, locale?: string): string {
  const { decision } = claim
  if (decision === null) return 'no number'
  const truth = claimTruth(claim)
  const level = claimLevel(claim)
  if (truth === null || level === null) return 'unknown'
  const { probability, upper } = truth
  if (probability === null) {
    return `${formatUpperBound(upper, locale).replace('≤', 'at most')}, ${stepWords[level]}`
  }
  const said = heldWords(probability, isCounted(decision), locale)
  if (!intervalTells(truth)) return `${said}, ${stepWords[level]}`
  const [low, high] = intervalEnds(truth, locale)
  return `${said}, between ${low} and ${high}\u00A0%, ${stepWords[level]}`
}
