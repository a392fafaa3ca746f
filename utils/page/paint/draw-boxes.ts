import { type BoxLook, boxStyle, type Ground } from './box-style'
import type { Rectangle } from './rectangle'
import { scale } from './scale'

/** A rectangle of the window to be marked. */
export interface Box extends Rectangle {
  readonly look: BoxLook
  readonly ground: Ground
}

/** So many boxes a browser moves with the page without delay. */
export const mostBoxes = 2000

/** Draws boxes in a layer over the page, in place of those drawn before. The layer is made to cover the window. */
export function createBoxes(layer: HTMLElement, signal: AbortSignal): (boxes: readonly Box[]) => void {
  layer.style.cssText =
    'all: initial; position: fixed; inset: 0; overflow: clip; pointer-events: none; contain: layout style'
  layer.ariaHidden = 'true'
  const drawn: { readonly element: HTMLElement; style: string }[] = []
  signal.addEventListener('abort', () => drawn.splice(0).forEach(({ element }) => element.remove()), {
    once: true,
  })
  return (boxes) => {
    if (signal.aborted) return
    // The layer stands where the card's host lets it, in its own pixels.
    const { left, top, width } = layer.getBoundingClientRect()
    const zoom = scale(width, layer.offsetWidth)
    for (const [index, box] of boxes.slice(0, mostBoxes).entries()) {
      const shown = drawn[index] ?? added()
      const style = [
        'position: absolute; box-sizing: border-box; forced-color-adjust: none',
        `left: ${(box.left - left) / zoom}px; top: ${(box.top - top) / zoom}px`,
        `width: ${(box.right - box.left) / zoom}px; height: ${(box.bottom - box.top) / zoom}px`,
        boxStyle(box.look, box.ground),
      ].join('; ')
      if (shown.style !== style) shown.element.style.cssText = shown.style = style
    }
    for (const { element } of drawn.splice(boxes.length)) element.remove()
  }

  function added() {
    const shown = { element: layer.ownerDocument.createElement('div'), style: '' }
    layer.append(shown.element)
    drawn.push(shown)
    return shown
  }
}
