import { expect, test } from 'vitest'

import { chipSpots, isWithin } from '../../../entrypoints/watch.content/chip-spots'

const message = { left: 200, top: 100, right: 800, bottom: 400 }
const size = { width: 120, height: 24 }

test.each([
  { isRightToLeft: false, lefts: [806, 680, 680] },
  { isRightToLeft: true, lefts: [74, 200, 200] },
])(
  'beside the upper corner, above it, and in it; right to left: $isRightToLeft',
  ({ isRightToLeft, lefts }) => {
    const spots = chipSpots(message, size, isRightToLeft)
    expect(spots.map(({ name }) => name)).toEqual(['beside', 'above', 'within'])
    expect(spots.map(({ left }) => left)).toEqual(lefts)
    expect(spots.map(({ top }) => top)).toEqual([100, 81, 100])
    for (const { bottom, left, right, top } of spots) {
      expect([right - left, bottom - top]).toEqual([size.width, size.height])
    }
  },
)

test.each([
  { name: 'inside', inner: { left: 10, top: 10, right: 20, bottom: 20 }, is: true },
  { name: 'on the edges', inner: { left: 0, top: 0, right: 100, bottom: 100 }, is: true },
  { name: 'less than a pixel above', inner: { left: 0, top: -0.5, right: 9, bottom: 9 }, is: true },
  { name: 'above', inner: { left: 0, top: -2, right: 9, bottom: 9 }, is: false },
  { name: 'below', inner: { left: 0, top: 90, right: 9, bottom: 102 }, is: false },
  { name: 'over the side', inner: { left: 95, top: 0, right: 101, bottom: 9 }, is: false },
])('$name: $is', ({ inner, is }) => {
  expect(isWithin(inner, { left: 0, top: 0, right: 100, bottom: 100 })).toBe(is)
})
