import { defineContentScript } from 'wxt/utils/define-content-script'

import { startWatch } from './start-watch'

/** On the sites that a person has asked to watch, and nowhere else. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(context) {
    const lifetime = new AbortController()
    const signal = AbortSignal.any([context.signal, lifetime.signal])
    // A page that nobody looks at yet asks nothing: a browser may open twenty at once.
    whenSeen(signal, () => startWatch(signal, () => lifetime.abort()))
  },
})

function whenSeen(signal: AbortSignal, then: () => void): void {
  if (document.visibilityState === 'visible') return then()
  const seen = new AbortController()
  const options = { signal: AbortSignal.any([signal, seen.signal]) }
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState !== 'visible') return
      seen.abort()
      then()
    },
    options,
  )
}
