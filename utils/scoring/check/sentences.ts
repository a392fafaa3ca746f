import type { Span, TextBlock } from '../../model/text-block'
import { plainStops } from './plain-stops'
import { closers, unspaced } from './sentence-marks'
import { tableCells } from './table-cells'
import { isWrapped, lineWidth } from './wrapped-lines'

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

/**
 * A text without a page as blocks: cells of tables, points of lists, and else a paragraph each line, with the lines that go
 * on with it. What stands between fences is code.
 */
export function linesAsBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  const lines = text.split('\n')
  const width = lineWidth(lines)
  let start = 0
  let fence: string | null = null
  let before = ''
  for (const line of lines) {
    const end = start + line.length
    const last = blocks.at(-1)
    const isFenced = fence !== null
    fence = fenceAfter(line, fence)
    const kind = isFenced || fence !== null ? 'code' : kindOf(line)
    const cells = kind === 'prose' ? tableCells(line, start) : null
    if (cells !== null) blocks.push(...cells)
    else if (last !== undefined && kind === 'prose' && isText(last) && isWrapped(before, line, width)) {
      blocks[blocks.length - 1] = { ...last, end }
    } else if (line.trim() !== '') blocks.push({ kind, start, end })
    before = line
    start = end + 1
  }
  return blocks
}

/** The fence of the code that goes on after a line, given that of the code that it stands in. */
function fenceAfter(line: string, fence: string | null): string | null {
  if (fence === null) return /^\s*(`{3,}(?!.*`)|~{3,})/.exec(line)?.[1] ?? null
  const closing = line.trim()
  return closing.startsWith(fence) && closing === fence.charAt(0).repeat(closing.length) ? null : fence
}

function kindOf(line: string): TextBlock['kind'] {
  if (/^\s*#{1,6}\s/.test(line)) return 'heading'
  if (/^\s*(`{3,})[^`]*\1\s*$/.test(line)) return 'code'
  return /^\s*(?:[-*+•]|\d{1,3}[.)])\s/.test(line) ? 'item' : 'prose'
}

/** Whether lines may go on with a block. */
function isText({ kind }: TextBlock): boolean {
  return kind === 'prose' || kind === 'item'
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
