import { composedContains } from '../../utils/page/find/composed-tree'
import type { FoundMessage } from '../../utils/page/find/message-finder'
import type { Rectangle } from '../../utils/page/paint/rectangle'
import { parentOf, visiblePart } from '../../utils/page/paint/visible-part'
import { chipSpots, isWithin, type Spot, type SpotName } from './chip-spots'

/** A chip's box, inside of the host's closed root, and the message that it belongs to. */
export interface PlacedChip {
  readonly box: HTMLElement
  readonly message: FoundMessage
}

export interface PlaceOptions {
  readonly host: HTMLElement
  readonly chips: () => readonly PlacedChip[]
  readonly signal: AbortSignal
}

/** What a message and its chip measured when the spot was chosen, and which it was. */
interface Chosen {
  readonly key: string
  readonly name: SpotName
}

type Shown = 'shown' | 'away' | 'covered'

/**
 * Keeps chips at their messages while the page scrolls, grows and changes, once a frame. What is scrolled out of its list is
 * away: it can be reached by keyboard only. What something of the page covers is hidden altogether.
 *
 * @returns asks for another look
 */
export function placeChips({ chips, host, signal }: PlaceOptions): () => void {
  const chosen = new WeakMap<HTMLElement, Chosen>()
  let frame: number | null = null

  const pass = () => {
    frame = null
    const origin = host.getBoundingClientRect()
    const placed = chips().map(({ box, message }) => ({ box, ...placeOf(box, message) }))
    // All is measured before anything is moved: the page is laid out once.
    for (const { box, shown, spot } of placed) {
      const left = Math.round(spot.left - origin.left)
      const top = Math.round(spot.top - origin.top)
      write(box, 'transform', `translate(${left}px, ${top}px)`)
      set(box, 'shown', shown)
      set(box, 'half', left < innerWidth / 2 ? 'left' : 'right')
    }
  }
  const ask = () => {
    if (!signal.aborted) frame ??= window.requestAnimationFrame(pass)
  }

  function placeOf(box: HTMLElement, message: FoundMessage): { spot: Spot; shown: Shown } {
    const { content, element } = message
    const drawnAt = drawn(content) ?? drawn(element)
    const size = box.getBoundingClientRect()
    const isRightToLeft = getComputedStyle(content).direction === 'rtl'
    const spots = chipSpots(drawnAt ?? new DOMRect(), size, isRightToLeft)
    const clip = drawnAt === null ? null : clipOf(content, drawnAt, isRightToLeft)
    const shownAt = (spot: Spot): Shown => {
      if (clip === null || !isWithin(spot, clip)) return 'away'
      return isOpen(spot, message) ? 'shown' : 'covered'
    }
    const key = JSON.stringify([drawnAt?.left, drawnAt?.right, size.width, innerWidth])
    const before = chosen.get(box)
    const kept = before?.key === key ? spots.find(({ name }) => name === before.name) : undefined
    const spot = kept ?? spots.find((each) => shownAt(each) === 'shown') ?? spots[2]
    const shown = drawnAt === null ? 'covered' : shownAt(spot)
    // Where nothing can be seen nothing can be told of what stands there.
    if (shown === 'shown') chosen.set(box, { key, name: spot.name })
    return { spot, shown }
  }

  /** Whether the page shows nothing there but the ground of the message; or, within it, the message itself. */
  function isOpen({ bottom, left, name, right, top }: Spot, { content, element }: FoundMessage): boolean {
    const isFree = (x: number, y: number) => {
      const first = document.elementsFromPoint(x, y).find((each) => each !== host)
      if (first === undefined) return false
      return composedContains(first, content) || (name === 'within' && composedContains(element, first))
    }
    return [0.1, 0.5, 0.9].every((share) => {
      const x = left + (right - left) * share
      return isFree(x, top + (bottom - top) / 4) && isFree(x, (top + bottom) / 2)
    })
  }

  const options = { capture: true, passive: true, signal }
  for (const type of [
    'scroll',
    'resize',
    'transitionend',
    'animationend',
    'load',
    'toggle',
    'fullscreenchange',
  ]) {
    window.addEventListener(type, ask, options)
  }
  signal.addEventListener('abort', () => frame !== null && window.cancelAnimationFrame(frame), { once: true })
  return ask
}

function set(box: HTMLElement, name: string, value: string): void {
  if (box.dataset[name] !== value) box.dataset[name] = value
}

function write(box: HTMLElement, property: string, value: string): void {
  if (box.style.getPropertyValue(property) !== value) box.style.setProperty(property, value)
}

function drawn(element: Element): DOMRect | null {
  const rectangle = element.getBoundingClientRect()
  return rectangle.width === 0 || rectangle.height === 0 ? null : rectangle
}

/** Where a chip may be: as high and as low as its message can be seen, and nowhere once the message's corner cannot be. */
function clipOf(content: Element, message: Rectangle, isRightToLeft: boolean): Rectangle | null {
  const part = visiblePart(parentOf(content) ?? content, window)
  if (part === null) return null
  const corner = isRightToLeft ? message.left : message.right
  if (corner < part.left - 1 || corner > part.right + 1) return null
  return { left: 0, top: part.top, right: innerWidth, bottom: part.bottom }
}
