import fc from 'fast-check'
import { expect, test } from 'vitest'

import { scorePieces } from '../../../utils/scoring/score-pieces'

test.each([
  ['Paris is here.', ['Paris', ' is', ' here.']],
  ['  Paris\n\nis ', ['  Paris', '\n\nis', ' ']],
  ['', []],
  ['   ', ['   ']],
  ['one', ['one']],
])('%j in pieces', (text, expected) => {
  expect(scorePieces(text)).toEqual(expected)
})

test('the pieces of any text join to it, and each but the first begins with white space', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'é', '漢', '😀', ' ', '\n', '\t', '.', '\u00A0') }),
      (text) => {
        const pieces = scorePieces(text)
        expect(pieces.join('')).toBe(text)
        expect(pieces.slice(1).every((piece) => /^\s/.test(piece))).toBe(true)
      },
    ),
  )
})
