import { render } from 'preact'
import { defineContentScript } from 'wxt/utils/define-content-script'

import { createHost } from '../../utils/page/host'
import { keepFocus } from '../../utils/page/keep-focus'
import { onlyCard } from '../../utils/page/only-card'
import { App } from './app'
import styles from './styles'
import { checkTarget } from './target'

/** Injected on demand into the frame whose text is to be checked; never at page load. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(context) {
    const lifetime = onlyCard()
    const signal = AbortSignal.any([context.signal, lifetime.signal])
    const target = checkTarget(document)
    const { host, lost, root } = createHost(styles, signal)
    const layer = document.createElement('div')
    layer.className = 'paint-layer'
    root.before(layer)
    render(
      <App
        target={target}
        host={host}
        lost={lost}
        root={root}
        layer={layer}
        signal={signal}
        onClose={() => lifetime.abort()}
      />,
      root,
    )
    root.querySelector('dialog')?.focus({ preventScroll: true })
    keepFocus(root, signal)
    signal.addEventListener('abort', () => render(null, root), { once: true })
  },
})
