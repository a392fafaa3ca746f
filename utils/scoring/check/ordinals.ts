import { beginsSentence } from './start-words'

const months =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jahrtausend|Jh'
const beforeMonth = new RegExp(String.raw`^(?:(?:${months})(?!\p{Ll})|Jahrhunderts|\d{1,2}\.\s?\d)`, 'u')

/** A number after these is an ordinal in German; English has one of them, after “I”. */
const articles =
  '(?<!i )am|ab|beim|bis|das|de[mnrs]|die|eine?|eine[mnr]|ihre?|ihre[mnr]|im|jede|jede[mnrs]|seine?|seine[mnr]|seit|vom|' +
  String.raw`zum|zur|\d\. und`
const afterArticle = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${articles})\s\d{1,2}$`, 'iu')

/** Whether a text without its full stop ends with a number that stands for an ordinal in German, given what follows. */
export function endsWithOrdinal(before: string, next: string): boolean {
  if (!/(?<![\p{N},:])\d{1,2}$/u.test(before)) return false
  if (beforeMonth.test(next)) return true
  if (/^\d/.test(next)) return /(?<!\d)\d{1,2}\.\s?\d{1,2}$/.test(before)
  return afterArticle.test(before) && /^\p{Lu}/u.test(next) && !beginsSentence(next)
}
