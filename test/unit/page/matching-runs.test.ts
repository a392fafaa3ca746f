import fc from 'fast-check'
import { expect, test } from 'vitest'

import { matchingRuns } from '../../../utils/page/text/matching-runs'

const shared = (before: string, after: string) =>
  matchingRuns(before, after).map(({ start, end }) => before.slice(start, end))

const [one, two, three] = [
  'Here is a first sentence of this page.',
  'And that is another one of the same length!',
  'Some third says nothing new at all, and ends?',
]

test.each([
  { name: 'the same', before: one, after: one, runs: [one] },
  { name: 'grown', before: one, after: one + two, runs: [one] },
  { name: 'begun anew', before: one, after: two + one, runs: [one] },
  { name: 'cut in the middle', before: one + two + three, after: one + three, runs: [one, three] },
  { name: 'grown on both sides', before: two, after: `# ${two}##`, runs: [two] },
  { name: 'turned about', before: one + two, after: two + one, runs: [one, two] },
  {
    name: 'changed in a gap that is too short to be told from others alone',
    before: `${one}so short it is.${two}`,
    after: `${one}#o short it is.${two}`,
    runs: [one, `o short it is.${two}`],
  },
  { name: 'another', before: one, after: three, runs: [] },
  { name: 'empty', before: one, after: '', runs: [] },
])('what a text has in common with one that is $name', ({ before, after, runs }) => {
  expect(shared(before, after)).toEqual(runs)
})

test('what could belong to the text before it and to the one behind it belongs to neither', () => {
  const again = ' ditto.'
  const [before, after] = [`#${one}${again}${two}#`, `*${one}${again}${again}${two}*`]
  expect(shared(before, after)).toEqual([one.slice(0, -1), two])
})

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', 'one of the words '), maxLength: 30 })

test('runs are the same in both texts, in order, and apart', () => {
  fc.assert(
    fc.property(texts, texts, texts, texts, texts, (a, b, c, d, e) => {
      const [before, after] = [a + b + c + b, d + b + e + b + c]
      let last = 0
      for (const { start, end, shift } of matchingRuns(before, after)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(after.slice(start + shift, end + shift)).toBe(before.slice(start, end))
        last = end
      }
    }),
    { numRuns: 1000 },
  )
})
