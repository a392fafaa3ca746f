import { expect, test } from 'vitest'

import type { NodeText, TextPiece } from '../../../utils/page/text/page-text'
import { pieceAt } from '../../../utils/page/text/piece-at'

const node = {} as Text
const pieces: readonly TextPiece[] = [
  { node, from: 0, start: 0, end: 4 },
  { node, from: 9, start: 4, end: 6 },
  { node, from: 2, start: 7, end: 9 },
]

test.each([
  ['its first character', 0, 0],
  ['its last one', 3, 0],
  ['the first of the next', 4, 1],
  ['the break before the next', 6, 2],
  ['the end', 9, undefined],
])('%s', (_, offset, index) => {
  const text: Pick<NodeText, 'pieces'> = { pieces }
  expect(pieceAt(text as NodeText, offset)).toBe(index === undefined ? undefined : pieces[index])
})
