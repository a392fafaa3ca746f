import { expect, test } from 'vitest'

import { chooseMessages } from '../../../entrypoints/watch.content/choose-messages'

/** `k` known, `f` finished, `l` finished and seen being written, `w` still being written. */
const choices = (letters: string) =>
  [...letters].map((letter) => ({
    isKnown: letter === 'k',
    isFinished: letter !== 'w',
    isLive: letter === 'l' || letter === 'w',
  }))

test.each([
  { name: 'of a chat that was there before, the last two', given: 'fffff', isFirst: true, chosen: [3, 4] },
  { name: 'of a chat of one answer, that', given: 'f', isFirst: true, chosen: [0] },
  { name: 'while the last is written, the one before it', given: 'fffw', isFirst: true, chosen: [2] },
  { name: 'what comes after all that is known', given: 'kkf', isFirst: false, chosen: [2] },
  { name: 'two that come at once', given: 'kkff', isFirst: false, chosen: [2, 3] },
  { name: 'of many that come at once, the last two', given: 'kkffff', isFirst: false, chosen: [4, 5] },
  { name: 'nothing that scrolls in from above', given: 'ffkk', isFirst: false, chosen: [] },
  { name: 'nothing of a list that has scrolled on altogether', given: 'fff', isFirst: false, chosen: [] },
  { name: 'what was seen being written, wherever it stands', given: 'lkkk', isFirst: false, chosen: [0] },
  { name: 'nothing before it is finished', given: 'kw', isFirst: false, chosen: [] },
  { name: 'nothing twice', given: 'kkk', isFirst: true, chosen: [] },
  { name: 'in another chat, its last two', given: 'kfff', isFirst: true, chosen: [2, 3] },
  { name: 'nothing of nothing', given: '', isFirst: true, chosen: [] },
])('checked without a click: $name', ({ chosen, given, isFirst }) => {
  expect(chooseMessages(choices(given), isFirst)).toEqual(chosen)
})
