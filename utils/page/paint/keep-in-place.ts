import { autoUpdate } from '@floating-ui/dom'

export interface KeptInPlace {
  /** The part of the page that is followed. */
  readonly element: Element
  readonly layer: HTMLElement
  /** Roots in which what scrolls is not heard outside. */
  readonly shadowRoots: readonly ShadowRoot[]
  readonly view: Window
  readonly signal: AbortSignal
}

/**
 * Calls an update at once, and in the next frame after whatever moves a part of the page: scrolling around it and in it,
 * the size of things, typing. The function that is returned asks for one more.
 */
export function keepInPlace(
  { element, layer, shadowRoots, view, signal }: KeptInPlace,
  update: () => void,
): () => void {
  let frame = 0
  const schedule = () => {
    if (frame !== 0 || signal.aborted) return
    frame = view.requestAnimationFrame(() => {
      frame = 0
      update()
    })
  }
  const options = { capture: true, passive: true, signal }
  for (const place of [view, ...shadowRoots]) place.addEventListener('scroll', schedule, options)
  element.addEventListener('input', schedule, options)
  // A field whose value is set by the page's script says no more than this.
  element.addEventListener('selectionchange', schedule, options)
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)']) {
    view.matchMedia(query).addEventListener('change', schedule, { signal })
  }
  const stop = autoUpdate(element, layer, schedule)
  signal.addEventListener(
    'abort',
    () => {
      stop()
      view.cancelAnimationFrame(frame)
    },
    { once: true },
  )
  update()
  return schedule
}
