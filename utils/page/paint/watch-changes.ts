import { commonStart } from '../text/common-ends'
import type { NodeText } from '../text/page-text'
import { shadowRootsOf } from './shadow-roots-of'

/**
 * Tells before the next frame which text nodes of a text changed, and from which offset on they differ from what they
 * were: what is painted there would stand on other words.
 */
export function watchChanges(
  text: NodeText,
  signal: AbortSignal,
  onChange: (node: Text, from: number) => void,
): void {
  const observer = new MutationObserver((records) => {
    const before = new Map<Text, string>()
    for (const { target, oldValue } of records) {
      const node = target as Text
      if (!before.has(node)) before.set(node, oldValue ?? '')
    }
    for (const [node, data] of before) {
      const from = commonStart(data, node.data)
      if (from < data.length) onChange(node, from)
    }
  })
  const changes = { subtree: true, characterData: true, characterDataOldValue: true }
  for (const root of [text.root, ...shadowRootsOf(text)]) observer.observe(root, changes)
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
