import { useEffect, useRef } from 'preact/hooks'

import { placeBeside } from '../../utils/page/place-beside'
import { dock } from './dock'
import type { FoundItems } from './find-items'

/** So many items tell how wide all are. */
const enough = 20

/** Stands the card where the items leave room, until it is moved. */
export function useDock({ items }: FoundItems, host: HTMLElement, signal: AbortSignal) {
  const place = useRef<ReturnType<typeof placeBeside> | null>(null)
  useEffect(() => {
    const [first] = items
    const isRightToLeft = getComputedStyle(first?.element ?? document.documentElement).direction === 'rtl'
    place.current = placeBeside({
      element: host,
      rectangle: () => {
        const { x, y } = dock(reachOf(items), isRightToLeft, window)
        return new DOMRect(x, y, 0, 0)
      },
      context: null,
      isRightToLeft,
      signal,
    })
  }, [])
  return place
}

function reachOf(items: FoundItems['items']): { readonly left: number; readonly right: number } | null {
  const drawn = items
    .slice(0, enough)
    .map(({ element }) => element.getBoundingClientRect())
    .filter(({ width }) => width > 0)
  if (drawn.length === 0) return null
  return {
    left: Math.min(...drawn.map((each) => each.left)),
    right: Math.max(...drawn.map((each) => each.right)),
  }
}
