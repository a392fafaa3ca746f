import { closers, openers } from './sentence-marks'
import { beginsSentence } from './start-words'

/** Shorter lines are whole, and longer ones are no width that text is set in. */
const [narrowest, widest] = [40, 120]

const ended = new RegExp(String.raw`[.!?:;…。！？।؟۔][${closers}]*$`, 'u')
const lowerCase = new RegExp(String.raw`^[${openers}]*\p{Ll}`, 'u')

/** Letters have widths of their own: a full line may have a tenth less of them than another. */
const full = 0.9

/** How long the lines of a text are that is set in a width: several are full; `null` for another. */
export function lineWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trim().length)
  const width = lengths.reduce((most, length) => Math.max(most, length), 0)
  const isSet = width <= widest && lengths.filter((length) => length > full * width).length > 1
  return isSet ? width : null
}

/** Whether a line was broken within a sentence: the next begins small, or its first word had no place. */
export function isWrapped(line: string, next: string, width: number | null): boolean {
  const [before, after] = [line.trim(), next.trim()]
  if (before.length < narrowest || ended.test(before)) return false
  if (lowerCase.test(after)) return true
  return width !== null && before.length + after.search(/\s|$/) >= full * width && !beginsSentence(after)
}
