import { textPart } from './field-box'
import { intersection, type Rectangle } from './rectangle'
import { scale } from './scale'

export { scale }

/** The part of the window in which what an element holds can be seen: clipped by all that scrolls or hides around it. */
export function visiblePart(element: Element, view: Window): Rectangle | null {
  const { body, documentElement } = element.ownerDocument
  let part: Rectangle | null = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }
  let position = 'static'
  for (let each: Element | null = element; each !== null && part !== null; each = parentOf(each)) {
    const style = view.getComputedStyle(each)
    // What is placed absolutely is not clipped by what it is not placed in.
    const isAround = position !== 'absolute' || style.position !== 'static'
    if (!isAround) continue
    // What these hide or scroll is the window.
    if (each !== documentElement && each !== body) {
      const clip = clipOf(each, style)
      if (clip !== null) part = intersection(part, clip)
    }
    position = style.position
    if (position === 'fixed') return part
  }
  return part
}

/** The element around, over the edges of shadow roots; what is slotted is drawn where its slot is. */
export function parentOf(node: Element | Text): Element | null {
  const root = node.getRootNode()
  return node.assignedSlot ?? node.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null)
}

function clipOf(element: Element, style: CSSStyleDeclaration): Rectangle | null {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return textPart(element, style)
  }
  return style.overflowX === 'visible' && style.overflowY === 'visible' ? null : paddingBox(element)
}

/** The inside of an element's border, without its scrollbars, also where the element is drawn larger or smaller. */
function paddingBox(element: Element): Rectangle {
  const { left, top, width, height } = element.getBoundingClientRect()
  const { clientHeight, clientLeft, clientTop, clientWidth, offsetHeight, offsetWidth } =
    element as HTMLElement
  const across = scale(width, offsetWidth)
  const down = scale(height, offsetHeight)
  const inner = { left: left + clientLeft * across, top: top + clientTop * down }
  return { ...inner, right: inner.left + clientWidth * across, bottom: inner.top + clientHeight * down }
}
