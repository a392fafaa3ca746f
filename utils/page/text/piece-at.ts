import { firstOf } from './first-of'
import type { NodeText, TextPiece } from './page-text'

/** The piece of a text that an offset is in, else the first one behind it. */
export function pieceAt({ pieces }: NodeText, offset: number): TextPiece | undefined {
  return pieces[firstOf(0, pieces.length, (index) => (pieces[index]?.end ?? Infinity) > offset)]
}
