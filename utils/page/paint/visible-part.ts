import { intersection, type Rectangle } from './rectangle'

/** The part of the window in which what an element holds can be seen: clipped by all that scrolls or hides around it. */
export function visiblePart(element: Element, view: Window): Rectangle | null {
  let part: Rectangle | null = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }
  let position = 'static'
  for (let each: Element | null = element; each !== null && part !== null; each = parentOf(each)) {
    const style = view.getComputedStyle(each)
    // What is placed absolutely is not clipped by what it is not placed in.
    const isAround = position !== 'absolute' || style.position !== 'static'
    if (!isAround) continue
    if (each !== element.ownerDocument.documentElement && each !== element.ownerDocument.body) {
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
        part = intersection(part, paddingBox(each))
      }
    }
    position = style.position
    if (position === 'fixed') return part
  }
  return part
}

/** The element around, over the edges of shadow roots; what is slotted is drawn where its slot is. */
export function parentOf(node: Element | Text): Element | null {
  if (node.assignedSlot !== null) return node.assignedSlot
  if (node.parentElement !== null) return node.parentElement
  const root = node.getRootNode()
  return 'host' in root ? (root as ShadowRoot).host : null
}

/** The inside of an element's border, without its scrollbars, also where the element is drawn larger or smaller. */
function paddingBox(element: Element): Rectangle {
  const { left, top, width, height } = element.getBoundingClientRect()
  const { offsetWidth, offsetHeight } = element as HTMLElement
  const across = scale(width, offsetWidth)
  const down = scale(height, offsetHeight)
  const inner = { left: left + element.clientLeft * across, top: top + element.clientTop * down }
  return {
    ...inner,
    right: inner.left + element.clientWidth * across,
    bottom: inner.top + element.clientHeight * down,
  }
}

/** How much larger an element is drawn than it is laid out; its own size is known in whole pixels only. */
export function scale(drawn: number, laidOut: number): number {
  return laidOut > 0 && Math.abs(drawn - laidOut) >= 1 ? drawn / laidOut : 1
}

/** Whether the lines of an element's text stand beside each other. */
export function isVertical(element: Element): boolean {
  const mode = element.ownerDocument.defaultView?.getComputedStyle(element).writingMode ?? ''
  return !mode.startsWith('horizontal')
}
