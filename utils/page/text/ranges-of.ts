import type { NodeText, Span } from './page-text'
import { pieceAt } from './piece-at'

interface Run {
  readonly node: Text
  readonly from: number
  to: number
}

/**
 * Where a stretch of a text is drawn: one range for each text node that it touches, in order. The white space at the edges of
 * each is left out, so that words are painted and not what stands before them.
 */
export function rangesOf({ pieces, text }: NodeText, { end, start }: Span): StaticRange[] {
  const runs: Run[] = []
  for (let index = pieceAt(pieces, start); index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (piece === undefined || piece.start >= end) break
    let low = Math.max(piece.start, start)
    let high = Math.min(piece.end, end)
    while (low < high && isSpace(text, low)) low += 1
    while (low < high && isSpace(text, high - 1)) high -= 1
    if (low >= high) continue
    const from = piece.from + (low - piece.start)
    const to = piece.from + (high - piece.start)
    const last = runs.at(-1)
    if (last?.node === piece.node) last.to = to
    else runs.push({ node: piece.node, from, to })
  }
  return runs.map(
    ({ from, node, to }) =>
      new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
  )
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}
