import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'

import { placeHost, seekPlace } from './host-place'

export interface Placed {
  /** A card's host. */
  readonly element: HTMLElement
  /** What to stand beside; `null` while it is not drawn. */
  readonly rectangle: () => DOMRect | null
  /** An element of the page within which it scrolls. */
  readonly context: Element | null
  readonly isRightToLeft: boolean
  readonly signal: AbortSignal
}

const gap = 8

/** A card that may be no higher than this shows too little. */
const leastRoom = 340

/**
 * Keeps a card beside a rectangle of the page, clear of it where there is room, until it is moved or the signal aborts.
 */
export function placeBeside({ element, rectangle, context, isRightToLeft, signal }: Placed): {
  readonly moveBy: (right: number, down: number) => void
} {
  let moved: { x: number; y: number } | null = null
  const reference = {
    getBoundingClientRect: () => visiblePart(rectangle()) ?? corner(isRightToLeft),
    ...(context && { contextElement: context }),
  }
  const put = (x: number, y: number) => placeHost(element, Math.round(x), Math.round(y))
  const update = async () => {
    if (moved !== null) return
    const { left, top } = element.getBoundingClientRect()
    // First, since its place depends on how high it is.
    placeHost(element, left, top, roomBeside(visiblePart(rectangle())))
    const { x, y } = await computePosition(reference, element, {
      strategy: 'fixed',
      placement: isRightToLeft ? 'bottom-end' : 'bottom-start',
      middleware: [
        offset(gap),
        flip({ fallbackPlacements: ['top-start', 'top-end', 'right-start', 'left-start'], padding: gap }),
        shift({ padding: gap, crossAxis: true }),
      ],
    })
    if (moved === null) put(x, y)
  }
  seekPlace(element, () => void update())
  const stop = autoUpdate(reference, element, () => void update())
  signal.addEventListener('abort', stop, { once: true })
  return {
    moveBy: (right, down) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const within = (value: number, most: number) => Math.max(0, Math.min(value, most))
      moved = {
        x: within((moved?.x ?? left) + right, Math.max(0, innerWidth - width)),
        y: within((moved?.y ?? top) + down, Math.max(0, innerHeight - height)),
      }
      put(moved.x, moved.y)
    },
  }
}

/** How high a card may be below or above a rectangle, whichever is more. */
function roomBeside(rectangle: DOMRect | null): number | null {
  if (rectangle === null) return null
  const room = Math.floor(Math.max(innerHeight - rectangle.bottom, rectangle.top) - 2 * gap)
  return room < leastRoom ? null : room
}

/** Where there is nothing to stand beside: the upper corner at the end of the line. */
function corner(isRightToLeft: boolean): DOMRect {
  return new DOMRect(isRightToLeft ? gap : innerWidth - gap, gap, 0, 0)
}

/** The part within the window of what is larger than it; what is scrolled out of sight stays where it is. */
function visiblePart(whole: DOMRect | null): DOMRect | null {
  if (whole === null) return null
  const left = Math.max(0, whole.left)
  const top = Math.max(0, whole.top)
  const width = Math.min(innerWidth, whole.right) - left
  const height = Math.min(innerHeight, whole.bottom) - top
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : whole
}
