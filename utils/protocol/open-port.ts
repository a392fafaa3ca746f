import { browser } from 'wxt/browser'

/** One end of a port, as its user sees it. */
export interface OpenPort<Out> {
  readonly post: (message: Out) => void
  readonly close: () => void
}

/** While a run is under way a page has to be heard from, or the background falls asleep. */
const heartbeat = 10_000

/**
 * Opens a port to the background. It pings until it is closed, by the signal or by the other end.
 *
 * @param onClose called when the background ended it: it was stopped, or the extension was updated
 */
export function openPort<In, Out extends { readonly type: string }>(
  name: string,
  signal: AbortSignal,
  onMessage: (message: In) => void,
  onClose: () => void,
): OpenPort<Out | { readonly type: 'ping' }> {
  const port = browser.runtime.connect({ name })
  const timer = setInterval(() => port.postMessage({ type: 'ping' }), heartbeat)
  const close = () => {
    clearInterval(timer)
    port.disconnect()
  }
  port.onMessage.addListener((message) => onMessage(message as In))
  port.onDisconnect.addListener(() => {
    clearInterval(timer)
    if (!signal.aborted) onClose()
  })
  signal.addEventListener('abort', close, { once: true })
  return { post: (message) => port.postMessage(message), close }
}
