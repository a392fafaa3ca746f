import type { PageText } from '../text/page-text'
import { observeField } from './observe-field'
import { shadowRootsIn } from './shadow-roots-in'

const changes: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'open'],
}

export interface TextObserver {
  /** Watches a text, in place of what was watched before. */
  readonly watch: (text: PageText) => void
  /** Watches what is still there of what was around a text. */
  readonly watchAround: (text: PageText) => void
}

/** Hears of all that may change a text: in its root, in open shadow roots within, and the removal of what is around it. */
export function observeText(signal: AbortSignal, onChange: () => void): TextObserver {
  const observer = new MutationObserver(onChange)
  let watching = new AbortController()
  const stop = () => {
    watching.abort()
    observer.disconnect()
  }
  signal.addEventListener('abort', stop, { once: true })
  return {
    watch: (text) => {
      stop()
      if (signal.aborted) return
      for (const node of text.around.slice(1)) observer.observe(node, { childList: true })
      watching = new AbortController()
      if (text.type === 'field') {
        observeField(text, watching.signal, onChange)
        return
      }
      const { root } = text
      for (const place of [root, ...shadowRootsIn(root)]) observer.observe(place, changes)
      // What is slotted into the root is not in it.
      const outer = root.getRootNode()
      if ('host' in outer && root.querySelector('slot') !== null) {
        observer.observe((outer as ShadowRoot).host, changes)
      }
    },
    watchAround: (text) => {
      stop()
      const around = text.around.find((node) => node.isConnected)
      if (around !== undefined && !signal.aborted) observer.observe(around, changes)
    },
  }
}
