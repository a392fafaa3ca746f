import fc from 'fast-check'
import { expect, test } from 'vitest'

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

test.each([
  ['nothing changed', 'One two. Three.', 'One two. Three.', ['One two.', 'Three.'], [0, 9]],
  ['the end grew', 'One two. Three.', 'One two. Three. Four.', ['Three.'], [9]],
  ['something came before', 'One two. Three.', 'Zero. One two. Three.', ['One two.', 'Three.'], [6, 15]],
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
  ['it is empty now', 'One two.', '', ['One two.'], [null]],
])('%s', (_, before, after, words, expected) => {
  expect(moved(before, after, ...words)).toEqual(expected)
})

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '😀', '\n'), maxLength: 60 })
const cuts = (length: number) =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 12 }).map((pairs) =>
    pairs
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
      .filter(({ end, start }) => end > start)
      .toSorted((a, b) => a.start - b.start),
  )

test('the words at a place that is returned are the same, whatever the text became', () => {
  fc.assert(
    fc.property(
      texts.chain((text) => fc.tuple(fc.constant(text), cuts(text.length))),
      texts,
      ([before, spans], after) => {
        const found = reanchor(spans, before, after)
        expect(found).toHaveLength(spans.length)
        for (const [index, span] of found.entries()) {
          const own = spans[index]
          if (span === null || own === undefined) continue
          expect(after.slice(span.start, span.end)).toBe(before.slice(own.start, own.end))
        }
      },
    ),
    { numRuns: 2000 },
  )
})

test('nothing is lost where text only comes at the start or at the end', () => {
  fc.assert(
    fc.property(
      texts.chain((text) => fc.tuple(fc.constant(text), cuts(text.length))),
      texts,
      texts,
      ([before, spans], head, tail) => {
        expect(reanchor(spans, before, before + tail)).toEqual(spans)
        expect(reanchor(spans, before, head + before)).not.toContain(null)
      },
    ),
  )
})

test('fifty thousand stretches of a text that says the same over and over are found at once', () => {
  const before = 'the same again. '.repeat(25_000)
  const spans = Array.from({ length: 50_000 }, (_, index) => ({ start: index * 8, end: index * 8 + 7 }))
  const after = `x${before.slice(0, 200_000)}y${before.slice(200_000)}z`
  const found = reanchor(spans, before, after)
  expect(found.filter((span) => span !== null).every((span) => span.end <= after.length)).toBe(true)
})
