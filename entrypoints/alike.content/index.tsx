import { render } from 'preact'
import { defineContentScript } from 'wxt/utils/define-content-script'

import { createHost } from '../../utils/page/host'
import { keepFocus } from '../../utils/page/keep-focus'
import { onlyCard } from '../../utils/page/only-card'
import { App } from './app'
import { findItems } from './find-items'
import styles from './styles'

/** Injected on demand into the frame that was clicked in; never at page load. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(context) {
    const lifetime = onlyCard()
    const signal = AbortSignal.any([context.signal, lifetime.signal])
    const found = findItems(document)
    const { host, lost, root } = createHost(styles, signal)
    const close = () => lifetime.abort()
    render(<App found={found} host={host} root={root} signal={signal} onClose={close} />, root)
    root.querySelector('dialog')?.focus({ preventScroll: true })
    keepFocus(root, signal)
    signal.addEventListener('abort', () => render(null, root), { once: true })
    // What nobody can see any more is not paid for.
    lost.addEventListener('abort', close, { signal })
    // Firefox keeps the port of a page that is left, in case that it is gone back to (measured November 2026).
    addEventListener('pagehide', close, { signal })
  },
})
