import fc from 'fast-check'
import { expect, test } from 'vitest'

import { clearSpot } from '../../../entrypoints/floating.content/clear-spot'
import { intersection } from '../../../utils/page/paint/rectangle'

const size = { width: 66, height: 34 }
const view = { width: 1000, height: 600 }
const line = (left: number, top: number, right: number, height = 20) => {
  return { left, top, right, bottom: top + height }
}

test.each([
  { name: 'under the end of the last line', lines: [line(100, 100, 500)], spot: { left: 434, top: 126 } },
  {
    name: 'under all lines, at the end of the last',
    lines: [line(300, 100, 900), line(100, 120, 400)],
    spot: { left: 334, top: 146 },
  },
  { name: 'within the window', lines: [line(0, 100, 30)], spot: { left: 6, top: 126 } },
  {
    name: 'above the first where there is no room below',
    lines: [line(100, 570, 500)],
    spot: { left: 100, top: 530 },
  },
  {
    name: 'after the last where there is room at neither',
    lines: [line(100, 0, 500, 600)],
    spot: { left: 506, top: 283 },
  },
  { name: 'before the first at last', lines: [line(300, 0, 1000, 600)], spot: { left: 228, top: 283 } },
  { name: 'nowhere where all is selected', lines: [line(0, 0, 1000, 600)], spot: null },
  { name: 'nowhere where nothing of it is in sight', lines: [line(100, 700, 500)], spot: null },
  { name: 'nowhere without lines', lines: [], spot: null },
])('$name', ({ lines, spot }) => expect(clearSpot(lines, size, view, false)).toEqual(spot))

test('from right to left, at the other end', () => {
  expect(clearSpot([line(100, 100, 500)], size, view, true)).toEqual({ left: 100, top: 126 })
  expect(clearSpot([line(100, 570, 500)], size, view, true)).toEqual({ left: 434, top: 530 })
})

test('it is never over what is selected, and never outside of the window', () => {
  const anyLine = fc
    .tuple(
      fc.integer({ min: -300, max: 1100 }),
      fc.integer({ min: -300, max: 700 }),
      fc.integer({ min: 1, max: 1200 }),
      fc.integer({ min: 1, max: 400 }),
    )
    .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }))
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), fc.boolean(), (lines, isRightToLeft) => {
      const spot = clearSpot(lines, size, view, isRightToLeft)
      if (spot === null) return
      const box = { ...spot, right: spot.left + size.width, bottom: spot.top + size.height }
      expect(lines.filter((each) => intersection(each, box) !== null)).toEqual([])
      expect(box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height).toBe(true)
    }),
  )
})
