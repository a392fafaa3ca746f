import { flatChildren, isElement, isText } from '../../../utils/page/text/flat-tree'
import { offsetAt } from '../../../utils/page/text/offset-at'
import type { NodeText, Span } from '../../../utils/page/text/page-text'
import { rangesOf } from '../../../utils/page/text/ranges-of'
import { readText } from '../../../utils/page/text/read-text'
import { spanOfRange } from '../../../utils/page/text/span-of-range'

/** A part of a page, and where to cut its text: in thousandths of its length. */
export interface Sample {
  readonly html: string
  readonly cuts: readonly number[]
}

export interface SampleOptions {
  /** What no text may have in it. */
  readonly hidden: string
  /** Whether the browser's own text of a selection is to be the same, but for white space. */
  readonly isLikeSelection: boolean
}

/** What is wrong with the text of a part of a page; nothing where all that has to hold of any text holds. */
export function problemsOf(root: Element, { cuts }: Sample, options: SampleOptions): string[] {
  const text = readText(root)
  const places = [0, ...cuts.map((cut) => Math.floor((cut * text.text.length) / 1000)), text.text.length]
  const sorted = places.toSorted((a, b) => a - b)
  const tokens = sorted.slice(1).map((end, index) => ({ start: sorted[index] ?? 0, end }))
  const spans = places.slice(1).map((place, index): Span => {
    const other = places[index] ?? 0
    return { start: Math.min(place, other), end: Math.max(place, other) }
  })
  return [
    ...(text.text.includes(options.hidden) ? ['hidden text is in it'] : []),
    ...blockProblems(text),
    ...pieceProblems(text),
    ...tokenProblems(text, tokens),
    ...orderProblems(text),
    ...[...spans, ...tokens].flatMap((span) => [
      ...roundTripProblems(text, span),
      ...(options.isLikeSelection ? selectionProblems(text, wholeCharacters(text, span)) : []),
    ]),
  ].map((problem) => `${problem} · ${JSON.stringify(text.text)}`)
}

function blockProblems({ blocks, text }: NodeText): string[] {
  const joined = blocks.map(({ start, end }) => text.slice(start, end))
  return [
    ...(joined.join('\n') === text ? [] : ['blocks with a line break between them are not the text']),
    ...joined.filter((block) => block.trim() === '').map(() => 'a block is blank'),
    ...blocks
      .filter(({ kind, start, end }) => kind !== 'code' && text.slice(start, end).trim().length < end - start)
      .map(() => 'a block has white space at an end'),
    ...blocks
      .filter(({ kind, start, end }) => kind !== 'code' && text.slice(start, end).includes('\n'))
      .map(() => 'a block has a line break in it'),
  ]
}

function pieceProblems({ pieces, root, text }: NodeText): string[] {
  const problems: string[] = []
  let end = 0
  for (const piece of pieces) {
    const words = piece.node.data.slice(piece.from, piece.from + piece.end - piece.start)
    if (words !== text.slice(piece.start, piece.end) || words === '') problems.push('a piece is other text')
    if (piece.start < end) problems.push('pieces overlap')
    if (text.slice(end, piece.start).trim() !== '') problems.push('words belong to no piece')
    if (!root.getRootNode({ composed: true }).contains(root) || !piece.node.isConnected) {
      problems.push('a piece is not in the page')
    }
    ;({ end } = piece)
  }
  return end === text.length ? problems : [...problems, 'the end belongs to no piece']
}

/** Ranges of tokens, each with its own words, joined with what stands between them in the text, are the text. */
function tokenProblems(text: NodeText, tokens: readonly Span[]): string[] {
  const problems: string[] = []
  let joined = ''
  let end = 0
  for (const token of tokens) {
    for (const range of rangesOf(text, token)) {
      const { startContainer: node, startOffset, endContainer, endOffset } = range
      if (!isText(node) || node !== endContainer) problems.push('a range is not in one text node')
      const start = offsetAt(text, node, startOffset) ?? -1
      const between = text.text.slice(end, start)
      const words = (node as Text).data.slice(startOffset, endOffset)
      if (words === '' || start < end || between.trim() !== '') problems.push('a range is out of place')
      if (start < token.start || (offsetAt(text, node, endOffset) ?? Infinity) > token.end) {
        problems.push('a range is outside of its token')
      }
      joined += between + words
      end = offsetAt(text, node, endOffset) ?? -1
    }
  }
  if (squeezed(joined) !== squeezed(text.text)) problems.push(`tokens are ${JSON.stringify(joined)}`)
  return problems
}

function roundTripProblems(text: NodeText, span: Span): string[] {
  const ranges = rangesOf(text, span)
  const [first, last] = [ranges[0], ranges.at(-1)]
  const words = text.text.slice(span.start, span.end)
  if (first === undefined || last === undefined) return words.trim() === '' ? [] : ['a span has no ranges']
  const found = spanOfRange(text, {
    startContainer: first.startContainer,
    startOffset: first.startOffset,
    endContainer: last.endContainer,
    endOffset: last.endOffset,
  })
  const start = span.start + words.length - words.trimStart().length
  const isSame = found?.start === start && found.end === start + words.trim().length
  return isSame ? [] : [`${JSON.stringify(span)} comes back as ${JSON.stringify(found)}`]
}

/** Positions in the order in which they are drawn have offsets in that order; white space between texts counts on either side. */
function orderProblems(text: NodeText): string[] {
  const problems: string[] = []
  let last = 0
  const check = (node: Node, offset: number) => {
    const at = offsetAt(text, node, offset) ?? -1
    if (at < 0 || text.text.slice(at, last).trim() !== '') problems.push(`offset ${at} comes after ${last}`)
    last = Math.max(last, at)
  }
  const visit = (node: Node) => {
    if (isText(node)) {
      for (let offset = 0; offset <= node.data.length; offset += 1) check(node, offset)
    } else if (isElement(node)) {
      // What a host or a slot draws is not what it holds.
      const isItself = node.shadowRoot === null && node.localName !== 'slot'
      if (isItself) check(node, 0)
      for (const child of flatChildren(node)) visit(child)
      if (isItself) check(node, node.childNodes.length)
    }
  }
  for (const child of flatChildren(text.root)) visit(child)
  return problems
}

function selectionProblems(text: NodeText, span: Span): string[] {
  const ranges = rangesOf(text, span)
  const [first, last] = [ranges[0], ranges.at(-1)]
  const selection = getSelection()
  if (first === undefined || last === undefined || selection === null) return []
  selection.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
  const theirs = selection.toString()
  const own = text.text.slice(span.start, span.end)
  return evened(theirs) === evened(own)
    ? []
    : [`the selection is ${JSON.stringify(theirs)} and not ${JSON.stringify(own)}`]
}

/** Browsers select no part of what is drawn as one character. */
function wholeCharacters({ text }: NodeText, { start, end }: Span): Span {
  const places = [...new Intl.Segmenter().segment(text)].map(({ index }) => index)
  return {
    start: places.findLast((place) => place <= start) ?? 0,
    end: places.find((place) => place >= end) ?? text.length,
  }
}

function evened(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
