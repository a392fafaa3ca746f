import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Span } from '../../../utils/page/text/page-text'
import { reanchor } from '../../../utils/page/text/reanchor'

/** The spans of some words of a text, in order. */
const spansOf = (text: string, ...words: readonly string[]): Span[] => {
  let from = 0
  return words.map((word) => {
    const start = text.indexOf(word, from)
    from = start + word.length
    return { start, end: from }
  })
}
const moved = (before: string, after: string, ...words: readonly string[]) =>
  reanchor(spansOf(before, ...words), before, after).map((span) => span?.start ?? null)
const tokensOf = (text: string): Span[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: token, index }) => ({ start: index, end: index + token.length }))

test.each([
  ['nothing changed', 'One two. Three.', 'One two. Three.', ['One two.', 'Three.'], [0, 9]],
  ['the end grew', 'One two. Three.', 'One two. Three. Four.', ['Three.'], [9]],
  ['a word at the end grew', 'One tw', 'One two', ['tw'], [4]],
  ['something came before', 'One two. Three.', 'Zero. One two. Three.', ['One two.', 'Three.'], [6, 15]],
  [
    'something came before and after',
    'One two. Three.',
    'Zero. One two. Three. Four.',
    ['One two.', 'Three.'],
    [6, 15],
  ],
  [
    'something went',
    'One two. Three. Four.',
    'One two. Four.',
    ['One two.', 'Three.', 'Four.'],
    [0, null, 9],
  ],
  ['its own words changed', 'It is tall.', 'It is very tall.', ['It is tall.'], [null]],
  ['all around it changed', 'aa One two bb', 'cc dd One two ee', ['One two'], [6]],
  ['the same words stand twice', 'xx Same. yy', 'zz Same. ww Same. vv', ['Same.'], [null]],
  [
    'what stands around tells them apart',
    'in Paris Same. now',
    'in Rome Same. then in Paris Same. now',
    ['Same.'],
    [28],
  ],
  ['their order is kept', 'a B c D e', 'x D y B z D w', ['B', 'D'], [6, 10]],
  [
    'a paragraph moved',
    'The first paragraph of this page says one thing. The second paragraph says quite another.',
    'The second paragraph says quite another. The first paragraph of this page says one thing.',
    ['says one thing', 'quite another'],
    [74, 26],
  ],
  ['one of two equal ones went', 'A same. B same. C', 'A same. C', ['same', 'same'], [2, null]],
  ['the text around it is part of it too', 'aab', 'aaab', ['ab'], [2]],
  [
    'a few words stand among others',
    'Yes, I know. It was 1889. Do you want to know more of it?',
    'You asked for the year in Rome. It was 1889. Nobody was there at that time.',
    ['It was 1889.'],
    [null],
  ],
  [
    'they do so beside a word that is still the same',
    'Yes, I know. It was 1889. Do you want to know more of it?',
    'You asked for the year, I know. It was 1889. Nobody was there at that time.',
    ['It was 1889.'],
    [32],
  ],
  ['they are all that is left', 'Yes, I know. It was 1889. Do you?', 'It was 1889.', ['It was 1889.'], [0]],
  ['it is empty now', 'One two.', '', ['One two.'], [null]],
  ['it was empty', '', 'One two.', [], []],
])('%s', (_, before, after, words, expected) => {
  expect(moved(before, after, ...words)).toEqual(expected)
})

test('a short word is not found again in another text', () => {
  const before = 'It was the best of times and it was the worst of times, in the age of wisdom.'
  const after = 'Of all that has been said about Paris nothing is as often said as the year of its tower.'
  expect(moved(before, after, 'the', 'of', 'age')).toEqual([null, null, null])
})

test('stretches may be in any order, lie within each other, and be there twice', () => {
  const before = 'One two three four.'
  const spans = [
    { start: 8, end: 13 },
    { start: 0, end: 19 },
    { start: 4, end: 7 },
    { start: 4, end: 7 },
  ]
  expect(reanchor(spans, before, `Zero. ${before} Five.`)).toEqual(
    spans.map(({ start, end }) => ({ start: start + 6, end: end + 6 })),
  )
})

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '😀', '\n'), maxLength: 60 })
const phrases = fc.string({
  unit: fc.constantFrom('a ', 'some words that are long. ', 'others, as long as these are. ', 'ditto '),
  maxLength: 6,
})
const cuts = (length: number) =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 12 }).map((pairs) =>
    pairs
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
      .filter(({ end, start }) => end > start)
      .toSorted((a, b) => a.start - b.start),
  )
const cutTexts = texts.chain((text) => fc.tuple(fc.constant(text), cuts(text.length)))

/** Texts in which no word stands twice. */
const lines = fc
  .array(fc.constantFrom(' ', '. ', '\n'), { minLength: 1, maxLength: 40 })
  .map((ends) => ends.map((end, index) => `word${index * index + 1000}${end}`).join(''))

describe('whatever the text became', () => {
  test('the words at a place that is returned are the same', () => {
    fc.assert(
      fc.property(cutTexts, texts, ([before, spans], after) => {
        const found = reanchor(spans, before, after)
        expect(found).toHaveLength(spans.length)
        for (const [index, span] of found.entries()) {
          const own = spans[index]
          if (span === null || own === undefined) continue
          expect(after.slice(span.start, span.end)).toBe(before.slice(own.start, own.end))
        }
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    { name: 'short words', pieces: texts },
    { name: 'long ones', pieces: phrases },
  ])('no two stretches are found at one place, in a text of $name', ({ pieces }) => {
    fc.assert(
      fc.property(pieces, pieces, pieces, pieces, (a, b, c, d) => {
        const [before, after] = [`${a}${b}${b}${c}`, `${d}${a}${b}${c}`]
        const spans = tokensOf(before)
        const found = reanchor(spans, before, after).filter((span) => span !== null)
        expect(new Set(found.map(({ start, end }) => `${start}-${end}`)).size).toBe(found.length)
      }),
      { numRuns: 2000 },
    )
  })

  test('nothing is lost where text only comes at the start or at the end', () => {
    fc.assert(
      fc.property(cutTexts, texts, texts, ([before, spans], head, tail) => {
        expect(reanchor(spans, before, before + tail)).toEqual(spans)
        expect(reanchor(spans, before, head + before)).not.toContain(null)
      }),
    )
  })

  test('all that a change leaves is found where it is, and what it takes is not', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), fc.constantFrom('', 'New words. '), (before, a, b, put) => {
        const [from, to] = [a % before.length, b % before.length].toSorted((one, other) => one - other)
        if (from === undefined || to === undefined) return
        const spans = tokensOf(before)
        const after = before.slice(0, from) + put + before.slice(to)
        const shift = after.length - before.length
        const found = reanchor(spans, before, after)
        for (const [index, span] of spans.entries()) {
          if (span.end <= from) expect(found[index]).toEqual(span)
          else if (span.start >= to) {
            expect(found[index]).toEqual({ start: span.start + shift, end: span.end + shift })
          } else if (from < to && !after.includes(before.slice(span.start, span.end))) {
            expect(found[index]).toBeNull()
          }
        }
      }),
    )
  })

  test('a stretch with its own words around it is never found elsewhere', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'x', ' and more words ')), { maxLength: 4 })
    fc.assert(
      fc.property(lines, edits, (before, all) => {
        const words = before.split(' ')
        for (const [place, put] of all) words[place % words.length] = put
        const after = words.join(' ')
        const spans = tokensOf(before)
        for (const [index, span] of reanchor(spans, before, after).entries()) {
          const own = spans[index]
          if (span !== null && own !== undefined) {
            expect(after.indexOf(before.slice(own.start, own.end))).toBe(span.start)
          }
        }
      }),
    )
  })
})

describe('fifty thousand stretches are found in no time that grows with their square', () => {
  const prose = (from: number) =>
    Array.from({ length: 50_000 }, (_, index) => `${((index + from) * (index + from) * 31) % 99_991}`).join(
      ' ',
    )
  const same = 'the same again. '.repeat(16_667)
  const [one, other] = [prose(0), prose(31)]
  test.each([
    { name: 'as it was', before: one, after: one, least: 50_000 },
    { name: 'grown', before: one, after: `${one} and more`, least: 50_000 },
    { name: 'grown on both sides', before: one, after: `Now ${one} and more`, least: 50_000 },
    {
      name: 'changed in a hundred places',
      before: one,
      after: one.replaceAll(/ 11\d\d /g, ' - '),
      least: 49_000,
    },
    { name: 'turned about', before: one, after: one.slice(120_000) + one.slice(0, 120_000), least: 0 },
    { name: 'another', before: one, after: other, least: 0 },
    { name: 'the same over and over', before: same, after: `x${same.slice(0, 99_999)}y${same}z`, least: 0 },
    {
      name: 'one character over and over',
      before: 'a '.repeat(50_000),
      after: 'ba'.repeat(50_000),
      least: 0,
    },
  ])('in a text that is $name', ({ before, after, least }) => {
    const spans = tokensOf(before)
    const found = reanchor(spans, before, after)
    expect(found.filter((span) => span !== null).length).toBeGreaterThanOrEqual(least)
    const isWrong = (span: Span | null, index: number) =>
      span !== null &&
      after.slice(span.start, span.end) !== before.slice(spans[index]?.start, spans[index]?.end)
    expect(found.some(isWrong)).toBe(false)
  })
})
