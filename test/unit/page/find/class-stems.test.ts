import { expect, test } from 'vitest'

import { classStems, overlap } from '../../../../utils/page/find/class-stems'

test.each([
  ['', ''],
  ['card', 'card'],
  ['Card_root__x1Y2z', 'card-root'],
  ['css-1q2w3e active', ''],
  ['sc-bdVaJa comment', 'comment'],
  ['st-emotion-cache-pogj6x', 'st-emotion-cache'],
  ['post-12345 post', 'post'],
  ['comment is-new even', 'comment'],
  ['flex hover:flex w-[12px] mt-2', 'flex mt-2'],
  ['message--user', 'message-user'],
])('%s', (classes, stems) => {
  expect([...classStems(classes.split(' '))].join(' ')).toBe(stems)
})

test.each([
  ['', '', 1],
  ['a', '', 0],
  ['a b', 'a b', 1],
  ['a b', 'b c', 1 / 3],
])('what %j and %j have in common', (a, b, share) => {
  const set = (words: string) => new Set(words.split(' ').filter(Boolean))
  expect(overlap(set(a), set(b))).toBe(share)
})
