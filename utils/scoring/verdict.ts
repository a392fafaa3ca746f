import type { Distribution, Verdict } from '../model/decision'
import type { AcceptPromise, Thresholds } from '../model/label-set'

export interface VerdictWithReason {
  readonly verdict: Verdict
  readonly reason: string
}

/** A promise that holds for a result, and the score of the result's top label before any calibrator. */
export interface HeldPromise {
  readonly promise: AcceptPromise
  readonly score: number
}

/**
 * What follows from a distribution under the user's cuts, first match first: nothing on a label, `none`; little on a
 * label, `review`; the lead too small, `ask`; the top too low, `review`; else `accept`. A promise that holds takes the place
 * of the cut on the top.
 */
export function verdict(
  distribution: Distribution,
  thresholds: Thresholds,
  held: HeldPromise | null = null,
): VerdictWithReason {
  const top = distribution.labels[0]?.probability ?? null
  const lead = margin(distribution)
  if (top === null || lead === null)
    return { verdict: 'none', reason: 'the answer named none of the options' }
  if (distribution.labelMass !== null && distribution.labelMass < thresholds.mass) {
    return { verdict: 'review', reason: 'little of the answer fell on a label' }
  }
  if (lead < thresholds.margin) return { verdict: 'ask', reason: 'the top two are close' }
  if (held !== null) {
    return held.score >= held.promise.threshold
      ? { verdict: 'accept', reason: `your promise of ${percent(held.promise.target)} right holds here` }
      : { verdict: 'review', reason: 'the score is under what your promise needs' }
  }
  if (top < thresholds.accept) return { verdict: 'review', reason: 'the top label is under your threshold' }
  return { verdict: 'accept', reason: 'the top label is clear of your thresholds' }
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}\u00A0%`
}

/** Lead of the top label over the most that any other may have by what is listed; `null` where none is listed. */
export function margin({ labels }: Distribution): number | null {
  const [top, ...others] = labels
  if (top === undefined || top.probability === null) return null
  const rival = Math.max(0, ...others.map(({ probability, upper }) => probability ?? upper))
  return top.probability - rival
}
