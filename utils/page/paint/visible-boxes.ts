import type { BoxLook, Ground } from './box-style'
import { type Box, mostBoxes } from './draw-boxes'
import { isDark } from './is-dark'
import { joinLines } from './join-lines'
import { type LineGroup, stretchesIn } from './line-group'
import type { Rectangle } from './rectangle'
import { visiblePart } from './visible-part'

/** The boxes of all stretches that can be seen now, up to as many as can be moved; the ring comes last, a box a line. */
export function visibleBoxes(
  groups: readonly LineGroup<{ readonly look: BoxLook }>[],
  view: Window,
): readonly Box[] {
  const parts = new Map<Element, { readonly part: Rectangle | null; readonly ground: Ground }>()
  const isForced = view.matchMedia('(forced-colors: active)').matches
  const around = (element: Element) => {
    const known = parts.get(element)
    if (known !== undefined) return known
    const ground = isForced ? 'forced' : isDark(element) ? 'dark' : 'light'
    const found = { part: visiblePart(element, view), ground } as const
    parts.set(element, found)
    return found
  }
  const boxes: Box[] = []
  const ring: { ground: Ground; rectangles: Rectangle[] } = { ground: 'light', rectangles: [] }
  for (const group of groups) {
    const { part, ground } = around(group.element)
    if (part === null) continue
    for (const { stretch, rectangles } of stretchesIn(group, part)) {
      if (stretch.look === 'active') {
        ring.ground = ground
        ring.rectangles.push(...rectangles)
      } else if (boxes.length < mostBoxes) {
        for (const { left, top, right, bottom } of rectangles) {
          boxes.push({ left, top, right, bottom, look: stretch.look, ground })
        }
      }
    }
  }
  const rings = joinLines(ring.rectangles).map(({ left, top, right, bottom }) => {
    return { left, top, right, bottom, look: 'active' as const, ground: ring.ground }
  })
  return [...boxes.slice(0, mostBoxes - rings.length), ...rings]
}
