import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { TextBlock } from '../../../../utils/model/text-block'
import { linesAsBlocks, sentences } from '../../../../utils/scoring/check/sentences'

const block = (kind: TextBlock['kind'], text: string): TextBlock[] => [{ kind, start: 0, end: text.length }]
const found = (text: string, blocks: readonly TextBlock[] = block('prose', text)) =>
  sentences(text, blocks, 'en').map(({ start, end }) => text.slice(start, end))

test.each([
  ['Two sentences. Are two.', ['Two sentences.', 'Are two.']],
  ['  White space is not theirs.   Nor is this.  ', ['White space is not theirs.', 'Nor is this.']],
  ['Dr. Smith met Mr. Jones. They talked.', ['Dr. Smith met Mr. Jones.', 'They talked.']],
  ['It was written by J. R. R. Tolkien in 1937.', ['It was written by J. R. R. Tolkien in 1937.']],
  ['Use fruit, e.g. Apples. It is healthy.', ['Use fruit, e.g. Apples.', 'It is healthy.']],
  ['See fig. 3 on p. 12. It shows it.', ['See fig. 3 on p. 12.', 'It shows it.']],
  ['It costs 3.50 euros. That is much!', ['It costs 3.50 euros.', 'That is much!']],
  ['The U.S. economy grew. It grew fast.', ['The U.S. economy grew.', 'It grew fast.']],
  ['The answer is no. It stays so.', ['The answer is no.', 'It stays so.']],
  ['Is this asked? This is said.', ['This is said.']],
  ['“Is this asked?” This is said.', ['This is said.']],
  ['Sure! The tower is tall.', ['The tower is tall.']],
  ['— * —', []],
  ['', []],
  ['塔は1889年に完成した。高さは330メートルだ。', ['塔は1889年に完成した。', '高さは330メートルだ。']],
  ['ما هذا؟ اكتمل البرج في عام 1889.', ['اكتمل البرج في عام 1889.']],
  ['The family 👨‍👩‍👧 is happy. It is.', ['The family 👨‍👩‍👧 is happy.', 'It is.']],
  ['1. First point is true.', ['1. First point is true.']],
])('%j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  ['heading', 'The tower is tall.', []],
  ['code', 'The tower is tall.', []],
  ['item', 'Paris', ['Paris']],
  ['cell', '1889', ['1889']],
  ['cell', '–', []],
  ['prose', 'Paris', []],
] as const)('in a block of kind %s, %j', (kind, text, expected) => {
  expect(found(text, block(kind, text))).toEqual(expected)
})

test('no sentence reaches over the end of a block', () => {
  const text = 'One half\nother half. And more'
  expect(found(text, linesAsBlocks(text))).toEqual(['One half', 'other half.', 'And more'])
})

describe('a text without a page', () => {
  test.each([
    ['plain line', 'prose'],
    ['- an item', 'item'],
    ['2) an item', 'item'],
    ['## a heading', 'heading'],
    ['```js', 'code'],
  ])('%j is %s', (text, kind) => {
    expect(linesAsBlocks(text)).toEqual([{ kind, start: 0, end: text.length }])
  })

  test('what stands between fences is code, and blank lines are nothing', () => {
    const kinds = linesAsBlocks('One.\n\n```\nlet a = 1\n```\nTwo.').map(({ kind }) => kind)
    expect(kinds).toEqual(['prose', 'code', 'code', 'code', 'prose'])
  })
})

test('sentences stand in order, do not overlap, and begin and end with what is drawn', () => {
  const pieces = fc.constantFrom(
    'Yes. ',
    'No way? ',
    'A b. ',
    'e.g. ',
    '\n',
    ' ',
    'Dr. ',
    'ok ',
    '3. ',
    '“Hm.” ',
    'ß',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      let end = 0
      for (const span of sentences(text, linesAsBlocks(text), 'en')) {
        if (span.start < end || span.end <= span.start) return false
        const words = text.slice(span.start, span.end)
        if (words !== words.trim() || words.includes('\n')) return false
        end = span.end
      }
      return end <= text.length
    }),
  )
})
