import type { PageText } from '../text/page-text'
import { nodesAround } from './nodes-around'
import { observeField } from './observe-field'
import { shadowRootsIn } from './shadow-roots-in'

const changes: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'open'],
}

export interface TextObserver {
  /** Watches a text, in place of what was watched before, and says what is around its root, itself first. */
  readonly watch: (text: PageText) => readonly Node[]
  /** Watches the nearest part of the page that is still there. */
  readonly watchAround: (chain: readonly Node[]) => void
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
      const root = text.type === 'field' ? text.field : text.root
      const chain = nodesAround(root)
      if (signal.aborted) return chain
      for (const node of chain.slice(1)) observer.observe(node, { childList: true })
      watching = new AbortController()
      if (text.type === 'field') {
        observeField(text, watching.signal, onChange)
        return chain
      }
      for (const place of [root, ...shadowRootsIn(root)]) observer.observe(place, changes)
      // What is slotted into the root is not in it.
      const outer = root.getRootNode()
      if ('host' in outer && root.querySelector('slot') !== null) {
        observer.observe((outer as ShadowRoot).host, changes)
      }
      return chain
    },
    watchAround: (chain) => {
      stop()
      const around = chain.find((node) => node.isConnected)
      if (around !== undefined && !signal.aborted) observer.observe(around, changes)
    },
  }
}
