import type { Verdict } from '../../utils/model/decision'
import type { IconName } from '../icon'

export const verdictWords: Readonly<Record<Verdict, string>> = {
  accept: 'Accept',
  ask: 'Ask',
  review: 'Review',
  none: 'No answer',
}

/** Each verdict has its own drawing, so that the colour is never alone. */
export const verdictIcons: Readonly<Record<Verdict, IconName>> = {
  accept: 'check',
  ask: 'swap',
  review: 'review',
  none: 'missing',
}
