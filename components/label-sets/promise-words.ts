import type { AcceptPromise } from '../../utils/model/label-set'
import { percent } from '../format/percent'
import { plural } from '../format/plural'

export function promiseWords(promise: AcceptPromise, locale?: string): string {
  const { certainty, examples, target, threshold } = promise
  const [least, sure, from] = [target, certainty, threshold].map((share) => percent(share, 1, locale))
  return (
    `At least ${least} of what is accepted is right, with ${sure} certainty: from a raw score of ${from} on, ` +
    `found from ${plural(examples, 'correction')}. It holds while question and labels stay as they are.`
  )
}

export function coverageWords(coverage: number, locale?: string): string {
  return `Every label that could be right is shown, at a coverage of ${percent(coverage, 1, locale)}.`
}
