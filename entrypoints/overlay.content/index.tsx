import { render } from 'preact'
import { defineContentScript } from 'wxt/utils/define-content-script'

import { createHost } from '../../utils/page/host'
import { keepFocus } from '../../utils/page/keep-focus'
import { onlyCard } from '../../utils/page/only-card'
import { pageSelection } from '../../utils/page/selection'
import { App } from './app'
import styles from './styles'

/** Injected on demand into the frame that holds the selection; never at page load. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(context) {
    const selection = pageSelection(document)
    const lifetime = onlyCard()
    const signal = AbortSignal.any([context.signal, lifetime.signal])
    const { host, lost, root } = createHost(styles, signal)
    const close = () => lifetime.abort()
    render(
      <App selection={selection} host={host} lost={lost} root={root} signal={signal} onClose={close} />,
      root,
    )
    root.querySelector('dialog')?.focus({ preventScroll: true })
    keepFocus(root, signal)
    signal.addEventListener('abort', () => render(null, root), { once: true })
  },
})
