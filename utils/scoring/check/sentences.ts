import type { Span, TextBlock } from '../../model/text-block'
import { plainStops } from './plain-stops'
import { closers, unspaced } from './sentence-marks'

const question = new RegExp(String.raw`[?？؟][${closers}]*$`, 'u')
const withoutSpaces = new RegExp(`[${unspaced}]`, 'u')

/**
 * The sentences of a text that can be true or false, as offsets without the white space around them. Headings, code and
 * questions state nothing, and neither does a lone word in running text; list items and table cells may be short.
 *
 * @param blocks no sentence reaches over their ends
 */
export function sentences(text: string, blocks: readonly TextBlock[]): Span[] {
  // The rules of one language for all: a page's language says little about an answer's.
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return blocks.flatMap(({ end, kind, start }) => {
    if (kind === 'code' || kind === 'heading') return []
    const fewest = kind === 'prose' ? 2 : 1
    return [...segmenter.segment(plainStops(text.slice(start, end)))]
      .filter(({ segment }) => isStatement(segment.trim(), fewest))
      .map(({ index, segment }) => trimmed(text, start + index, start + index + segment.length))
  })
}

/** A text without a page as blocks: a paragraph each line, and code between fences of three backticks. */
export function linesAsBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let start = 0
  let isFenced = false
  for (const line of text.split('\n')) {
    const end = start + line.length
    const isFence = /^\s*(```|~~~)/.test(line)
    if (isFence) isFenced = !isFenced
    if (line.trim() !== '') blocks.push({ kind: isFence || isFenced ? 'code' : kindOf(line), start, end })
    start = end + 1
  }
  return blocks
}

function kindOf(line: string): TextBlock['kind'] {
  if (/^\s*#{1,6}\s/.test(line)) return 'heading'
  return /^\s*(?:[-*+•]|\d{1,3}[.)])\s/.test(line) ? 'item' : 'prose'
}

function trimmed(text: string, start: number, end: number): Span {
  const within = text.slice(start, end)
  const lead = within.length - within.trimStart().length
  return { start: start + lead, end: start + within.trimEnd().length }
}

function isStatement(sentence: string, fewest: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(sentence) || question.test(sentence)) return false
  if (withoutSpaces.test(sentence)) return sentence.length >= fewest * 2
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= fewest
}
