import type { PhrasingShares } from '../../utils/model/check'
import { formatPoints } from '../format/format-points'
import { heldWords } from './held-words'

/**
 * What each phrasing said by itself; `null` where neither told anything.
 *
 * @param counted whether answers were drawn and counted
 */
export function phrasingWords({ plain, turned }: PhrasingShares, counted: boolean): string | null {
  const said = [
    ...(plain === null ? [] : [`${heldWords(plain, counted)} true (yes to “Is it true?”)`]),
    ...(turned === null ? [] : [`${heldWords(turned, counted)} not false (no to “Is it false?”)`]),
  ]
  if (said.length === 0) return null
  return `${said.length === 2 ? 'Asked both ways' : 'Asked one way only'}: ${said.join(', ')}.`
}

/** Shares so far apart are no one answer, and ones less far apart are none either where one says true and one says false. */
const farApart = 0.3
const apartAcross = 0.15

/** Whether the two phrasings contradict each other. */
export function phrasingsDisagree({ plain, turned }: PhrasingShares): boolean {
  if (plain === null || turned === null) return false
  const gap = Math.abs(plain - turned)
  return gap >= farApart || (gap >= apartAcross && plain >= 0.5 !== turned >= 0.5)
}

/** What it means that they do; `null` where they agree well enough. */
export function disagreementWords(shares: PhrasingShares): string | null {
  if (!phrasingsDisagree(shares)) return null
  const gap = Math.abs((shares.plain ?? 0) - (shares.turned ?? 0))
  return `The two ways are ${formatPoints(gap)} apart: the model holds to neither answer, and the number says little.`
}
