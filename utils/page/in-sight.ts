import { isCovered } from './covered'

/** A filter of the page's root that leaves everything as legible as it was: what a dark mode may use. */
const harmless = /^(?:none|(?:invert\((?:1|100%)\)|hue-rotate\([^()]*\)|\s)+)$/

/**
 * Whether a card can be seen. A page can fade it or lay something over it, to make a person press what they do not see;
 * nothing is done then.
 */
export function isInSight(host: HTMLElement): boolean {
  // Below the top layer a page could fade it, clip it or move it in many ways.
  if (!host.isConnected || !host.matches(':popover-open')) return false
  // Over everything it does nothing in Chromium; in Firefox it changes the top layer, too (November 2026).
  if (!harmless.test(getComputedStyle(document.documentElement).filter)) return false
  const box = host.getBoundingClientRect()
  const left = Math.max(0, box.left)
  const top = Math.max(0, box.top)
  const width = Math.min(innerWidth, box.right) - left
  const height = Math.min(innerHeight, box.bottom) - top
  if (width < 40 || height < 24 || isCovered(host)) return false
  const shares = [0.1, 0.5, 0.9]
  const root = host.getRootNode() as Document | ShadowRoot
  return shares.every((x) =>
    shares.every((y) => root.elementFromPoint(left + width * x, top + height * y) === host),
  )
}
