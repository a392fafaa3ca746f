import { isSameSite, type WatchedSite } from '../../utils/model/watch'

/** How to end each port of a watched page, with its site. */
const open = new Map<() => void, WatchedSite>()

export function keepWatchPort(site: WatchedSite, end: () => void, signal: AbortSignal): void {
  open.set(end, site)
  signal.addEventListener('abort', () => open.delete(end), { once: true })
}

/** Ends all that is under way for a site. */
export function endWatchPorts(site: WatchedSite): void {
  for (const [end, each] of open) if (isSameSite(each, site)) end()
}
