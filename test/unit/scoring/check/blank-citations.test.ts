import { expect, test } from 'vitest'

import { blankCitations } from '../../../../utils/scoring/check/blank-citations'
import { sentencesOf } from './sentences-of'

test.each([
  '[1]',
  ' [1]',
  '[12][13]',
  '[1, 2]',
  ' [1–3]',
  '[^4]',
  '[a]',
  '[citation needed]',
  '[Wikipedia](https://en.wikipedia.org/wiki/Eiffel_Tower)',
  ' ([en.wikipedia.org](https://en.wikipedia.org/?utm_source=x))',
  ' ([Wikipedia][1])',
  '(Source)',
  ' (Source: Wikipedia)',
  '【4†source】',
  '¹',
  '¹²',
  '†',
  '1',
  '1 2',
  '1, 2',
  'Wikipedia+1',
  ' 😊',
  '👨‍👩‍👧',
])('%j belongs to the sentence before it', (citation) => {
  const [first, second] = [`Wikipedia says so.${citation}`, `“The tower is tall.”${citation}`]
  expect(sentencesOf(`${first} ${second} It is in Paris.`)).toEqual([first, second, 'It is in Paris.'])
})

test.each([
  ['Wikipedia says so.[1]The tower is tall.', ['Wikipedia says so.[1]', 'The tower is tall.']],
  ['Is it tall?[1] It is tall.[2]', ['It is tall.[2]']],
  ['Certainly.[1] It is tall.', ['It is tall.']],
  ['塔は高い。[1]塔は古い。[2]', ['塔は高い。[1]', '塔は古い。[2]']],
  ['Smith et al.[1] found the tower.', ['Smith et al.[1] found the tower.']],
  ['It is tall. [Paris](https://paris.fr) has it.', ['It is tall.', '[Paris](https://paris.fr) has it.']],
  ['It is tall. (It is iron.) It is old.', ['It is tall.', '(It is iron.)', 'It is old.']],
  ['See No.1 Seeds there.', ['See No.1 Seeds there.']],
])('%j', (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected)
})

test('the text keeps its length', () => {
  expect(blankCitations('Yes.[1] No.👍 Or so¹.')).toBe('Yes.    No.   Or so¹.')
})
