interface Cover {
  /** What was in the top layer when the card was put over it. */
  below: WeakSet<Element>
  isDrawnOver: boolean
}

type Entry = IntersectionObserverEntry & { readonly isVisible: boolean }

const covers = new WeakMap<HTMLElement, Cover>()

/**
 * Watches for what is drawn over a card and lets clicks through, which no hit test shows. Chromium tells of whatever is
 * drawn there (https://w3c.github.io/IntersectionObserver/v2/, November 2026); elsewhere it is told by the popovers that
 * were opened after the card.
 */
export function watchCovers(host: HTMLElement, signal: AbortSignal): void {
  const cover: Cover = { below: new WeakSet(), isDrawnOver: false }
  covers.set(host, cover)
  const opened = ({ target }: Event) => {
    if (target instanceof Element) cover.below.delete(target)
  }
  window.addEventListener('beforetoggle', opened, { capture: true, signal })
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, isVisible } of entries as Entry[]) {
        cover.isDrawnOver = isIntersecting && !isVisible
      }
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  )
  observer.observe(host)
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}

/** Puts a card over everything that the page shows. */
export function raise(host: HTMLElement): void {
  try {
    if (host.popover !== 'manual') host.popover = 'manual'
    host.hidePopover()
    host.showPopover()
    const below = [...document.querySelectorAll(':popover-open')].filter((element) => element !== host)
    const cover = covers.get(host)
    if (cover !== undefined) cover.below = new WeakSet(below)
  } catch {
    // The page took it away in a listener of its own meanwhile.
  }
}

/** Whether something that a click goes through is drawn over a card. */
export function isCovered(host: HTMLElement): boolean {
  const cover = covers.get(host)
  if (cover === undefined) return false
  const box = host.getBoundingClientRect()
  const isOver = (element: Element) =>
    !cover.below.has(element) && !element.contains(host) && overlap(element.getBoundingClientRect(), box)
  return cover.isDrawnOver || [...document.querySelectorAll(':popover-open')].some(isOver)
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
