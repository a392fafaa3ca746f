import { closedHost } from '../../utils/page/closed-host'
import { outOfFind } from '../../utils/page/out-of-find'
import { watchStrayClicks } from '../../utils/page/stray-clicks'
import { chipsHostStyle } from './chips-host-style'

/** The name of the element, in every page. */
export const chipsHost = 'surelight-chips'

export interface ChipsHost {
  readonly host: HTMLElement
  readonly root: HTMLElement
  /** Puts it back where the page has thrown it out. @returns `false` once a page has done so again and again */
  readonly keep: () => boolean
}

/** How often a page may throw the chips out by mistake, as when a framework takes over a page that the server has drawn. */
const mostReturns = 3

/** The one element for all chips of a page: a closed shadow root that takes no room in the page, nor its pointer. */
export function createChipsHost(styles: string, signal: AbortSignal): ChipsHost {
  for (const old of document.querySelectorAll(chipsHost)) old.remove()
  const { host, shadow } = closedHost(chipsHost)
  const style = document.createElement('style')
  const root = document.createElement('div')
  style.textContent = `${styles}\n${chipsHostStyle}`
  root.className = 'theme'
  shadow.append(style, outOfFind(root))
  document.documentElement.append(host)
  // Keys pressed on a chip are not the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress']) {
    host.addEventListener(type, (event) => event.stopPropagation())
  }
  guard(root, signal)
  signal.addEventListener('abort', () => host.remove(), { once: true })
  let returns = 0
  return {
    host,
    root,
    keep: () => {
      if (host.isConnected) return true
      returns += 1
      if (returns > mostReturns) return false
      document.documentElement.append(host)
      return true
    },
  }
}

/** A page can dispatch events at what it can reach, and move a chip under a pointer; only what a person means gets to it. */
function guard(root: HTMLElement, signal: AbortSignal): void {
  const isStray = watchStrayClicks(signal)
  for (const type of ['click', 'keydown', 'pointerdown', 'focus'] as const) {
    root.addEventListener(
      type,
      (event) => {
        const isMeant =
          event.isTrusted && !(event instanceof MouseEvent && type === 'click' && isStray(event))
        if (!isMeant) event.stopImmediatePropagation()
      },
      { capture: true },
    )
  }
}
