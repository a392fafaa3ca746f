import { expect, test } from 'vitest'

import { dock } from '../../../entrypoints/alike.content/dock'

const wide = { innerWidth: 1200, innerHeight: 900 }
const column = { left: 232, right: 952 }

test.each<[string, Parameters<typeof dock>, { x: number; y: number }]>([
  ['before a column in the middle', [column, false, wide], { x: 0, y: 0 }],
  ['behind one at the left edge', [{ left: 20, right: 700 }, false, wide], { x: 1200, y: 0 }],
  ['before one at the right edge', [{ left: 500, right: 1180 }, false, wide], { x: 0, y: 0 }],
  ['before one that leaves room enough', [{ left: 400, right: 500 }, false, wide], { x: 0, y: 0 }],
  ['before what is as wide as the window', [{ left: 8, right: 1192 }, false, wide], { x: 0, y: 0 }],
  ['before nothing', [null, false, wide], { x: 0, y: 0 }],
  ['from right to left, before a column', [column, true, wide], { x: 1200, y: 0 }],
  ['from right to left, behind one at the right', [{ left: 500, right: 1180 }, true, wide], { x: 0, y: 0 }],
  ['below, in a narrow window', [column, false, { innerWidth: 320, innerHeight: 568 }], { x: 0, y: 568 }],
  ['below, from right to left', [column, true, { innerWidth: 320, innerHeight: 568 }], { x: 320, y: 568 }],
])('%s', (_, given, place) => expect(dock(...given)).toEqual(place))
