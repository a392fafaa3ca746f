import { defineContentScript } from 'wxt/utils/define-content-script'

import { startFloating } from './start-floating'

/** On every page, once a person has turned the button on, and on none before. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(context) {
    const lifetime = new AbortController()
    startFloating(AbortSignal.any([context.signal, lifetime.signal]), () => lifetime.abort())
  },
})
