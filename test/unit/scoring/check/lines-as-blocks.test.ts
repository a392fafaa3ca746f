import { describe, expect, test } from 'vitest'

import { linesAsBlocks } from '../../../../utils/scoring/check/sentences'
import { sentencesOf } from './sentences-of'

const blocksOf = (text: string) =>
  linesAsBlocks(text).map(({ end, kind, start }) => [kind, text.slice(start, end)] as const)

test.each([
  ['plain line', 'prose'],
  ['- an item', 'item'],
  ['2) an item', 'item'],
  ['## a heading', 'heading'],
  ['```js', 'code'],
  ['```print(1)```', 'code'],
  ['```print(1)``` prints 1.', 'prose'],
])('%j is %s', (text, kind) => {
  expect(linesAsBlocks(text)).toEqual([{ kind, start: 0, end: text.length }])
})

test.each([
  ['between fences', '```\nlet a = 1\n```', ['code', 'code', 'code']],
  ['in a line of its own', '```print(1)```', ['code']],
  ['with shorter fences in it', '````md\n```\n````', ['code', 'code', 'code']],
  ['with other fences in it', '~~~\n```\n~~~', ['code', 'code', 'code']],
])('code %s ends where it ends, and blank lines are nothing', (_, code, kinds) => {
  expect(blocksOf(`One.\n\n${code}\nTwo.`).map(([kind]) => kind)).toEqual(['prose', ...kinds, 'prose'])
})

test('each cell of a table is a block, and the line under its head is none', () => {
  const table = '| City | Height |\n|:--- | ---:|\n| Paris | 330 m \\| tall |\n|| 5 |'
  expect(blocksOf(table)).toEqual([
    ['cell', ' City '],
    ['cell', ' Height '],
    ['cell', ' Paris '],
    ['cell', ' 330 m \\| tall '],
    ['cell', ' 5 '],
  ])
})

describe('lines', () => {
  const full = 'The tower in Paris was built between 1887 and 1889 by the engineer'
  test.each([
    ['of a sentence are joined', `${full}\nwho designed it.`, [`${full}\nwho designed it.`]],
    [
      'are joined at a name that had no place',
      `${full}\nGustave Eiffel, and a few years later the people of the city Paris\nloved it.`,
      [`${full}\nGustave Eiffel, and a few years later the people of the city Paris\nloved it.`],
    ],
    ['of a point are joined', `- ${full}\n  who designed it.`, [`- ${full}\n  who designed it.`]],
    ['may have several sentences', `${full}\nof it. It is tall.`, [`${full}\nof it.`, 'It is tall.']],
    [
      'that end with a full stop are whole',
      `${full}.\niPhone sales rose.`,
      [`${full}.`, 'iPhone sales rose.'],
    ],
    ['before a point are whole', `${full}\n- who designed it`, [full, '- who designed it']],
    ['before a blank one are whole', `${full}\n\nwho designed it`, [full, 'who designed it']],
    ['that begin as sentences do are whole', `${full}\nThe tower is tall.`, [full, 'The tower is tall.']],
    ['that are short are whole', 'One half\nother half. And more', ['One half', 'other half.', 'And more']],
    [
      'that a next word had a place in are whole',
      `${full}\nParis is the largest of the cities of France\nLyon is the third`,
      [full, 'Paris is the largest of the cities of France', 'Lyon is the third'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text, linesAsBlocks(text))).toEqual(expected)
  })
})
