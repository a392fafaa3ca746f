import { composedParent } from '../../utils/page/find/composed-tree'
import { intersection, type Rectangle } from '../../utils/page/paint/rectangle'
import { scale } from '../../utils/page/paint/scale'
import { visiblePart } from '../../utils/page/paint/visible-part'
import type { TrackedItems } from './track-items'

/** Less of an item than this is too little to lay a chip on. Pixels. */
const least = 20

/** How far within an item's corner it is asked what is seen there: outside of the chip, which stands further in. Pixels. */
const inset = 1

export interface LaySpots {
  readonly layer: HTMLElement
  /** The card's own element, which may stand over items. */
  readonly host: Element
  readonly items: Pick<TrackedItems, 'elementOf' | 'holds'>
  readonly view: Window
  /** Whether it is looked at what stands over the items; that costs more than all the rest. */
  readonly looksForCovers: boolean
}

/**
 * Lays the spots of a layer over the visible parts of their items, all at once: everything is read before anything is
 * written. What cannot be seen has none. The page is not touched.
 */
export function laySpots({ layer, host, items: { elementOf, holds }, view, looksForCovers }: LaySpots): void {
  const drawn = layer.getBoundingClientRect()
  const zoom = scale(drawn.width, layer.offsetWidth)
  const parts = new Map<Element | null, Rectangle | null>()
  const spots = [...layer.querySelectorAll<HTMLElement>('[data-spot]')].map((spot) => {
    const index = Number(spot.dataset['spot'])
    const element = elementOf(index)
    const part = element === null ? null : seenPart(element, parts, view)
    // What is out of sight is not read.
    if (element === null || part === null || !holds(index)) return { spot, laid: null }
    const isRightToLeft = view.getComputedStyle(element).direction === 'rtl'
    const x = isRightToLeft ? part.left + inset : part.right - inset
    const isCovered = looksForCovers ? !isOnTop(element, host, x, part.top + inset) : null
    return { spot, laid: { ...part, isRightToLeft, isCovered } }
  })
  for (const { laid, spot } of spots) {
    spot.hidden = laid === null
    if (laid === null) continue
    spot.style.transform = `translate(${(laid.left - drawn.left) / zoom}px, ${(laid.top - drawn.top) / zoom}px)`
    spot.style.inlineSize = `${(laid.right - laid.left) / zoom}px`
    spot.style.blockSize = `${(laid.bottom - laid.top) / zoom}px`
    spot.dir = laid.isRightToLeft ? 'rtl' : 'ltr'
    if (laid.isCovered !== null) spot.toggleAttribute('data-covered', laid.isCovered)
  }
}

/** The part of an item that is in the window and not scrolled out of what is around it. */
function seenPart(
  element: Element,
  parts: Map<Element | null, Rectangle | null>,
  view: Window,
): Rectangle | null {
  const whole = element.getBoundingClientRect()
  const isNear =
    whole.bottom > 0 && whole.right > 0 && whole.top < view.innerHeight && whole.left < view.innerWidth
  if (!isNear || whole.width === 0 || whole.height === 0) return null
  const parent = composedParent(element)
  const around = parts.get(parent) ?? (parent === null ? null : visiblePart(parent, view))
  parts.set(parent, around)
  const seen = around === null ? null : intersection(whole, around)
  if (seen === null || seen.bottom - seen.top < Math.min(least, whole.height)) return null
  return seen
}

/** Whether a point shows an item or what it stands on, and nothing that lies over both. */
function isOnTop(element: Element, host: Element, x: number, y: number): boolean {
  const top = element.ownerDocument.elementFromPoint(x, y)
  if (top === null || top === host || element.contains(top)) return true
  for (let each: Element | null = element; each !== null; each = composedParent(each)) {
    if (each === top) return true
  }
  return false
}
