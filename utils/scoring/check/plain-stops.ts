import { blankCitations } from './blank-citations'
import { endsNothing } from './ends-nothing'
import { closers, openers, stops } from './sentence-marks'

/** How much is seen of what stands around a mark: enough for its words, and the same work for each. */
const sight = 80

const marks = new RegExp(`[${stops}。！？]+`, 'gu')
const emphasis = new RegExp(String.raw`(?<=[${stops}][${closers}]{0,4})[*_~](?=[*_~]{0,3}(?:\s|$))`, 'gu')
const guillemet = new RegExp(String.raw`(?<=[${stops}])\s(?=»(?:[\s.,;:]|$))`, 'gu')
/** The rules have opening quotation marks close what stands before them, where no space does. */
const quotation = new RegExp(String.raw`(?<=[。！？][${closers}]{0,4})[“‘「『（《]`, 'gu')
const number = new RegExp(
  String.raw`(?<=(?:\p{N}|\p{L}{5}|\p{Ll}{3}|[${closers}])[.…][${closers}]{0,3}\s{1,3})[$€£¥~≈]?\p{Nd}`,
  'gu',
)
const name = new RegExp(
  String.raw`(?<=[${stops}][${closers}]{0,3}\s{1,3}[${openers}]{0,3})\p{Ll}(?=\p{Ll}{0,2}\p{Lu})`,
  'gu',
)

/**
 * The same text, as long, as the rules of Unicode for sentences take it right: only what ends a sentence looks like it, and
 * numbers and names such as iPhone may begin one.
 */
export function plainStops(text: string): string {
  const spaced = text
    .replaceAll(/[\r\n\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/(?<=\p{Script=Greek}{2});/gu, '?')
  const marked = blankCitations(spaced)
    .replaceAll(emphasis, ')')
    .replaceAll(guillemet, '»')
    .replaceAll(quotation, 'A')
  return marked
    .replaceAll(marks, (mark: string, at: number) => {
      const end = at + mark.length
      const isNone = endsNothing(
        marked.slice(Math.max(0, at - sight), at),
        mark,
        marked.slice(end, end + sight),
      )
      return isNone ? '·'.repeat(mark.length) : mark
    })
    .replaceAll(number, (found) => 'A'.repeat(found.length))
    .replaceAll(name, (found) => 'A'.repeat(found.length))
}
