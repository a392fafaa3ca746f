import type { TextPiece } from './page-text'

/** The index of the first piece that ends after an offset of the text; the number of pieces where none does. */
export function pieceAt(pieces: readonly TextPiece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
