import { firstOf } from './first-of'
import type { NodeText, Span } from './page-text'
import { trimmed } from './trimmed'

/**
 * Where a stretch of a text is drawn: one range for each text node that it touches, in order. White space at the ends of the
 * stretch is left out, so that words are painted and not what stands before them.
 */
export function rangesOf({ pieces, text }: NodeText, span: Span): StaticRange[] {
  const words = trimmed(text, span)
  if (words === null) return []
  const runs: { readonly node: Text; readonly from: number; to: number }[] = []
  const first = firstOf(0, pieces.length, (index) => (pieces[index]?.end ?? Infinity) > words.start)
  for (let index = first; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (piece === undefined || piece.start >= words.end) break
    const from = piece.from + Math.max(0, words.start - piece.start)
    const to = piece.from + Math.min(piece.end, words.end) - piece.start
    const last = runs.at(-1)
    if (last?.node === piece.node) last.to = to
    else runs.push({ node: piece.node, from, to })
  }
  return runs.map(
    ({ from, node, to }) =>
      new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
  )
}
