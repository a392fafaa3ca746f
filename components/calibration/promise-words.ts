import type { AcceptPromise } from '../../utils/model/label-set'
import type { PromiseOutcome } from '../../utils/scoring/calibration/promise-for'
import { formatCount } from '../format/format-count'
import { formatRawScore } from '../format/format-raw-score'
import { formatShare } from '../format/format-share'
import { percent } from '../format/percent'
import { plural } from '../format/plural'

/** What a promise comes to: the cut that keeps it, or what is missing. */
export function promiseWords(
  { found, missing }: PromiseOutcome,
  target: number,
  certainty: number,
  count: number,
): string {
  if (found === null) {
    const more = `${plural(missing, 'more checked text')} ${missing === 1 ? 'is' : 'are'} needed`
    return `No threshold keeps this promise yet: at least ${more}, if all that pass are right.`
  }
  const { accepted, right, threshold } = found
  const here = `${formatCount(right)} of ${formatCount(accepted)} ${accepted === 1 ? 'was' : 'were'} right here`
  const pass = `${formatShare(accepted, count)} of texts pass`
  const kept = `at least ${wanted(target)} are right, with ${wanted(certainty)} certainty`
  return `Accept from a raw score of ${formatRawScore(threshold)}: ${pass}, and of those ${kept} (${here}).`
}

/** A promise that was taken: `at least 95 % right, 90 % sure of it, from a raw score of 0.83 (64 corrections)`. */
export function heldPromiseWords({ certainty, examples, target, threshold }: AcceptPromise): string {
  const from = `from a raw score of ${formatRawScore(threshold)} (${plural(examples, 'correction')})`
  return `at least ${wanted(target)} right, ${wanted(certainty)} sure of it, ${from}`
}

function wanted(share: number): string {
  return percent(share, 1)
}
