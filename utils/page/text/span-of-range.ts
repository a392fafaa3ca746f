import { firstPieceFrom } from './first-piece-from'
import type { NodeText, Span } from './page-text'

/** The part of a text that a selection covers, without white space at its ends; `null` where it covers none. */
export function spanOfRange(text: NodeText, range: Range | StaticRange): Span | null {
  const start = boundary(text, range.startContainer, range.startOffset, 'start')
  const end = boundary(text, range.endContainer, range.endOffset, 'end')
  const words = text.text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const trail = words.length - words.trimEnd().length
  return lead + trail >= words.length ? null : { start: start + lead, end: end - trail }
}

function boundary({ pieces }: NodeText, node: Node, offset: number, side: 'start' | 'end'): number {
  const index = firstPieceFrom(pieces, node, offset)
  const piece = pieces[index]
  const within = piece?.node === node ? offset - piece.from : 0
  if (piece !== undefined && within > 0) return Math.min(piece.end, piece.start + within)
  return side === 'start' ? (piece?.start ?? pieces.at(-1)?.end ?? 0) : (pieces[index - 1]?.end ?? 0)
}
