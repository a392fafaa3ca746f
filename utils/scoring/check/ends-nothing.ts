import { endsAbbreviated, endsAbbreviatedBeforeName, endsAbbreviatedBeforeNumber } from './abbreviations'
import { endsWithInitials } from './initials'
import { isNumbering } from './numbering'
import { endsWithOrdinal } from './ordinals'
import { closers, openers, unspaced } from './sentence-marks'
import { beginsSentence } from './start-words'

const glued = new RegExp(String.raw`^[${closers}]*[^\s${closers}${unspaced}]`, 'u')
/** A small letter follows, but no name such as iPhone; what stands in brackets may stand between. */
const small = new RegExp(
  String.raw`^[${closers}]*\s+(?:\([^()]{1,60}\)\s?)?[${openers}]*(?!\p{Ll}{1,3}\p{Lu})\p{Ll}`,
  'u',
)
const particle = /^[」』]+[とっのはがをにもで]/
const opening = new RegExp(`^[${openers}]+`, 'u')

/** Whether a mark ends no sentence, given some of what stands before and after it. */
export function endsNothing(before: string, mark: string, after: string): boolean {
  if (particle.test(after)) return true
  if (/[。！？]$/.test(mark)) return false
  if (glued.test(after) || small.test(after)) return true
  return mark === '.' && /^\s/.test(after) && isAbbreviated(before, after.trimStart())
}

function isAbbreviated(before: string, next: string): boolean {
  if (/\d\s?[ap]\.\s?m$/i.test(before)) return isLeadingTime(before) || isTimeZone(next)
  return (
    endsAbbreviated(before) ||
    isNumbering(before) ||
    isFirstPart(before, next) ||
    isVersus(before) ||
    endsWithInitials(before, next) ||
    endsWithOrdinal(before, next) ||
    (endsAbbreviatedBeforeNumber(before) && /^(?:[$€£¥~≈]?\p{N}|[IVXLC]{2})/u.test(next)) ||
    (endsAbbreviatedBeforeName(before) && !beginsSentence(next.replace(opening, '')))
  )
}

function isLeadingTime(before: string): boolean {
  return /(?:^|[.!?]\s+)(?:After|Around|At|Before|By|From|Until)\s[\d:]+\s?[ap]\.\s?m$/i.test(before)
}

function isTimeZone(next: string): boolean {
  return /^(?:\p{Lu}{2,4}|Central|Eastern|Mountain|Pacific)(?!\p{L})/u.test(next)
}

/** The first half of z. B., n. Chr., EE. UU., or a word such as the one in (b. March 1879). */
function isFirstPart(before: string, next: string): boolean {
  if (/\(\p{Ll}{1,4}$/u.test(before)) return true
  return /(?<![\p{L}\p{N}])(?:\p{Ll}|(\p{Lu})\1)$/u.test(before) && /^(?:Chr|\p{Lu}|(\p{Lu})\1)\./u.test(next)
}

function isVersus(before: string): boolean {
  return /(?:^|\s)\p{Lu}\S*\sv$/u.test(before)
}
