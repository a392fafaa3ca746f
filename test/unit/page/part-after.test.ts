import { expect, test } from 'vitest'

import { partAfter } from '../../../utils/page/text/part-after'

const before = 'It stands in Paris. It was moved in 1936. It has many rivets. It is repainted.'
const part = 'It was moved in 1936. It has many rivets.'

test.each([
  ['nothing changed', before, part],
  ['all around it grew', `Here it is. ${before} Do you want more?`, part],
  [
    'its middle changed',
    before.replace('1936', 'the summer of 1937'),
    part.replace('1936', 'the summer of 1937'),
  ],
  [
    'its beginning changed',
    before.replace('It was moved', 'Nobody moved it'),
    part.replace('It was moved', 'Nobody moved it'),
  ],
  ['its end changed', before.replace('rivets', 'screws'), part.replace('rivets', 'screws')],
  [
    'words came into it',
    before.replace('It has', 'Then it rained. It has'),
    part.replace('It has', 'Then it rained. It has'),
  ],
  ['what stood before it went', before.slice(20), part],
  ['what stood behind it went', before.slice(0, 61), part],
  [
    'all of it is something else',
    'Of all that is said about the sea nothing is as often said as that.',
    null,
  ],
  ['it is empty now', '', null],
])('%s', (_, after, expected) => {
  const start = before.indexOf(part)
  const found = partAfter({ start, end: start + part.length }, before, after)
  expect(found && after.slice(found.start, found.end)).toBe(expected)
})
