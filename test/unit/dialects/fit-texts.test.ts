import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fitTexts } from '../../../utils/dialects/fit-texts'

describe('texts that decoding has changed', () => {
  const fit = (pieces: (string | null)[], text: string) =>
    fitTexts(pieces, text)?.map((each) => each.text) ?? null
  test.each([
    { name: 'as they are', pieces: ['a', ' b'], text: 'a b', fitted: ['a', ' b'] },
    { name: 'a lost space', pieces: ['Hello', 'world'], text: 'Hello world', fitted: ['Hello', ' world'] },
    {
      name: 'inside a word nothing is lost',
      pieces: ['Hel', 'lo', 'you'],
      text: 'Hello you',
      fitted: ['Hel', 'lo', ' you'],
    },
    {
      name: 'a lost space and a first piece that is not told',
      pieces: [null, 'a', 'b'],
      text: 'a b',
      fitted: ['', 'a', ' b'],
    },
    { name: 'a space that either may have lost', pieces: ['a', '', 'b'], text: 'a b', fitted: null },
    { name: 'two spaces where one was lost', pieces: ['a', ' b'], text: 'a  b', fitted: ['a', '  b'] },
    { name: 'two spaces that were lost', pieces: ['a', 'b'], text: 'a  b', fitted: null },
    { name: 'a lost line break', pieces: ['a', 'b'], text: 'a\nb', fitted: null },
    { name: 'a character over two', pieces: ['\uFFFD', '\uFFFD', '!'], text: '😀!', fitted: ['', '😀', '!'] },
    { name: 'with its space', pieces: ['a', ' \uFFFD', '\uFFFD'], text: 'a 😀', fitted: ['a', '', ' 😀'] },
    { name: 'more halves than bytes', pieces: ['\uFFFD', '\uFFFD', '\uFFFD'], text: 'é', fitted: null },
    {
      name: 'a mark that is in the text',
      pieces: ['a\uFFFD', 'b'],
      text: 'a\uFFFDb',
      fitted: ['a\uFFFD', 'b'],
    },
    { name: 'a torn character that could be plain', pieces: ['\uFFFD'], text: 'a', fitted: null },
    { name: 'one piece not told, in the middle', pieces: ['a', null, 'b'], text: 'ab', fitted: null },
    { name: 'nothing for something', pieces: [], text: 'a', fitted: null },
    { name: 'nothing for nothing', pieces: [], text: '', fitted: [] },
    { name: 'a long first piece that is not told', pieces: [null], text: 'a'.repeat(65), fitted: null },
    { name: 'fewer halves than such a character has', pieces: ['\uFFFD'], text: '😀', fitted: null },
    {
      name: 'more ways than are followed',
      pieces: Array.from({ length: 12_000 }, () => ' '),
      text: ' '.repeat(24_000),
      fitted: null,
    },
  ])('$name', ({ pieces, text, fitted }) => expect(fit(pieces, text)).toEqual(fitted))
  test('the bytes of a torn character stay with its pieces', () =>
    expect(fitTexts([' \uFFFD', '\uFFFD', '\uFFFD', '!'], ' 😀!')?.map(({ bytes }) => bytes)).toEqual([
      [0x20, 0xf0],
      [0x9f],
      [0x98, 0x80],
      null,
    ]))
  test('whatever is fitted joins to the text, in as many pieces', () => {
    const piece = fc.constantFrom('a', 'b', ' a', ' ', '', '\n', '😀', 'é', '字')
    const lossy = (text: string) => (text.startsWith(' ') ? text.slice(1) : text)
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 12 }), (pieces) => {
        const text = pieces.map(([each]) => each).join('')
        const fitted = fitTexts(
          pieces.map(([each, isLossy]) => (isLossy ? lossy(each) : each)),
          text,
        )
        if (fitted === null) return
        expect(fitted).toHaveLength(pieces.length)
        expect(fitted.map((each) => each.text).join('')).toBe(text)
      }),
    )
  })
})
