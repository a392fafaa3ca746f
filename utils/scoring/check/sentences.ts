import type { Span, TextBlock } from '../../model/text-block'

/** After these a full stop ends no sentence; lower case, without it. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'al approx art bzw ca cf ch dept dr ed eds eg e.g est etc fig figs gen gov i.e ie jr lt mr mrs ms mt nr ' +
    'nos op p pp prof rep rev sen sr st u.k u.s univ vgl vol vols vs z.b'
  ).split(' '),
)

/**
 * The sentences of a text that can be true or false, as offsets without the white space around them. Headings, code and
 * questions state nothing, and neither does a lone word in running text; list items and table cells may be short.
 *
 * @param blocks no sentence reaches over their ends
 * @param language BCP 47, for the rules of its script; `undefined` for the browser's own
 */
export function sentences(text: string, blocks: readonly TextBlock[], language?: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return blocks.flatMap(({ end, kind, start }) => {
    if (kind === 'code' || kind === 'heading') return []
    const fewest = kind === 'prose' ? 2 : 1
    return joined(text, segments(segmenter, text, start, end))
      .map((span) => trimmed(text, span))
      .filter((span) => isStatement(text.slice(span.start, span.end), fewest))
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

function segments(segmenter: Intl.Segmenter, text: string, start: number, end: number): Span[] {
  return [...segmenter.segment(text.slice(start, end))].map(({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
  }))
}

/** Puts together what the segmenter took apart at an abbreviation, an initial, or before a small letter. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const before = whole.at(-1)
    if (
      before !== undefined &&
      isOpen(text.slice(before.start, before.end), text.slice(span.start, span.end))
    ) {
      whole[whole.length - 1] = { start: before.start, end: span.end }
    } else whole.push(span)
  }
  return whole
}

function isOpen(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after) && /\.\s*$/.test(before)) return true
  const last = /([\p{L}.]+)\.\s*$/u.exec(before)?.[1]?.toLowerCase()
  if (last === undefined) return /^\s*\d{1,3}[.)]\s*$/.test(before)
  return abbreviations.has(last) || /(?:^|[\s(])\p{Lu}\.\s*$/u.test(before)
}

function trimmed(text: string, { start, end }: Span): Span {
  const within = text.slice(start, end)
  const lead = within.length - within.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, end - (within.length - within.trimEnd().length)) }
}

function isStatement(sentence: string, fewest: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(sentence) || /[?？؟]["'”’)\]]*$/u.test(sentence)) return false
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(sentence)) {
    return sentence.length >= fewest * 2
  }
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= fewest
}
