import type { BoxLook } from './box-style'
import { isVertical } from './is-vertical'
import type { LineGroup } from './line-group'
import { nodeRectangles } from './node-rectangles'
import type { Strokes } from './strokes-of'
import { parentOf } from './visible-part'

/** The strokes of each text node that is in the page, to be drawn as boxes: each as its level, or all in one look. */
export function nodeGroups(
  strokes: Strokes,
  look: BoxLook | null,
): readonly LineGroup<{ readonly look: BoxLook }>[] {
  const groups: LineGroup<{ readonly look: BoxLook }>[] = []
  for (const [node, some] of strokes) {
    const element = node.isConnected ? parentOf(node) : null
    if (element === null) continue
    groups.push({
      element,
      stretches: some.map(({ start, end, level }) => ({ start, end, look: look ?? level })),
      bounds: () => {
        const range = node.ownerDocument.createRange()
        range.selectNodeContents(node)
        return range.getBoundingClientRect()
      },
      rectanglesOf: (span) => nodeRectangles(node, span),
      isVertical: isVertical(element),
    })
  }
  return groups
}
