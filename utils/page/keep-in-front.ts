import { raise } from './covered'
import { frontLayer } from './front-layer'

/** How often a card comes back; to follow a dialog costs one, to come back after the page has removed it ten. */
const budget = 50

const probe = 'surelight-probe'

/** Another card took its place, the page was written anew, or it has removed the card too often. */
export type LostReason = 'replaced' | 'rewritten' | 'removed'

export interface Kept {
  readonly host: HTMLElement
  /** What the card is drawn in. */
  readonly root: HTMLElement
  readonly signal: AbortSignal
  /** It has come into the document, or to another place in it. */
  readonly onPut: () => void
}

/**
 * Keeps a card in its document, where it can be pressed: in the dialog or the element that the page shows alone. Comes back
 * a limited number of times.
 *
 * @returns aborted once the card is gone for good before the signal is, with a `LostReason`
 */
export function keepInFront({ host, onPut, root, signal }: Kept): AbortSignal {
  const lost = new AbortController()
  const until = AbortSignal.any([signal, lost.signal])
  let left = budget
  let shownAlone: Element | null = null
  let wasOnTop = false
  const put = () => {
    const layer = frontLayer(document)
    const { activeElement } = root.getRootNode() as ShadowRoot
    if (host.parentNode !== layer) layer.append(host)
    shownAlone = document.fullscreenElement
    raise(host)
    wasOnTop = host.matches(':popover-open')
    onPut()
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  }
  const settle = () => {
    if (until.aborted) return
    const isThere = host.isConnected && host.parentNode === frontLayer(document)
    const isOnTop = host.matches(':popover-open') || !wasOnTop
    const foreign = host.getAttributeNames().filter((name) => name !== 'popover')
    if (isThere && isOnTop && foreign.length === 0 && shownAlone === document.fullscreenElement) return
    left -= host.parentNode === null ? 10 : 1
    const reason = goneFor(host, root, left)
    if (reason !== null) {
      host.remove()
      return lost.abort(reason)
    }
    for (const name of foreign) host.removeAttribute(name)
    put()
  }
  root.addEventListener(probe, (event) => event.preventDefault())
  put()

  // A page can clear timers and swallow events; it reaches neither this channel nor the observer.
  const { port1, port2 } = new MessageChannel()
  let isAsked = false
  const ask = () => {
    if (isAsked) return
    isAsked = true
    port2.postMessage(null)
  }
  port1.addEventListener('message', () => {
    isAsked = false
    settle()
  })
  port1.start()
  const observer = new MutationObserver((records) => {
    if (!host.isConnected || records.some(({ type }) => type === 'attributes')) ask()
  })
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['open'] })
  observer.observe(host, { attributes: true })
  for (const type of ['close', 'focusin', 'fullscreenchange', 'toggle']) {
    window.addEventListener(type, ask, { capture: true, passive: true, signal: until })
  }
  until.addEventListener('abort', () => {
    observer.disconnect()
    port1.close()
  })
  return lost.signal
}

function goneFor(host: HTMLElement, root: HTMLElement, left: number): LostReason | null {
  const other = document.querySelector(host.localName)
  if (other !== null && other !== host) return 'replaced'
  // `document.open` erases the listeners of everything in the document.
  if (root.dispatchEvent(new Event(probe, { cancelable: true }))) return 'rewritten'
  return left < 0 ? 'removed' : null
}
