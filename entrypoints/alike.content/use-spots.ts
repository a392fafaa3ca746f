import { useEffect, useRef, useState } from 'preact/hooks'

import { reveal } from '../../utils/page/reveal'
import type { FoundItem } from './find-items'
import { followLayout } from './follow-layout'
import { laySpots } from './lay-spots'
import { trackItems } from './track-items'

const none: ReadonlySet<number> = new Set()

/** What stands over the items is looked at no more often than this, and once more when all is still. Milliseconds. */
const coversPace = 120

/** Keeps the spots of the layer over their items, wherever the page moves them. */
export function useSpots(items: readonly FoundItem[], host: HTMLElement, signal: AbortSignal) {
  const layer = useRef<HTMLDivElement>(null)
  const [lost, setLost] = useState(none)
  const [tracked] = useState(() => trackItems(items.map(({ element }) => element)))

  useEffect(() => {
    const view = host.ownerDocument.defaultView
    if (view === null) return
    let looked = 0
    let timer = 0
    const again = followLayout({
      elements: items.map(({ element }) => element),
      host,
      view,
      signal,
      onChange: tracked.refresh,
      onFrame: () => {
        const now = view.performance.now()
        const looksForCovers = now - looked >= coversPace
        if (looksForCovers) looked = now
        else if (timer === 0) {
          timer = view.setTimeout(() => {
            timer = 0
            again()
          }, coversPace)
        }
        if (layer.current !== null) {
          laySpots({ layer: layer.current, host, items: tracked, view, looksForCovers })
        }
      },
      onStill: () => {
        const now = tracked.search()
        setLost((before) => (isEqual(before, now) ? before : now))
      },
    })
  }, [])

  return {
    layer,
    lost,
    /** Scrolls the page to an item, where it is still there. */
    revealItem: (index: number) => {
      const element = tracked.holds(index) ? tracked.elementOf(index) : null
      if (element === null) return
      reveal(element, () => {
        const { height, width, x, y } = element.getBoundingClientRect()
        return new DOMRect(x, y, width, height + coveredBelow(host))
      })
    },
  }
}

/** How much of a narrow window the card covers at its bottom; what is shown stands above it. */
function coveredBelow(host: HTMLElement): number {
  const { top, width } = host.getBoundingClientRect()
  const isBelow = width > innerWidth / 2 && top > innerHeight / 4
  return isBelow ? innerHeight - top : 0
}

function isEqual(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each))
}
