import { composedContains } from '../../utils/page/find/composed-tree'
import { readText } from '../../utils/page/text/read-text'

/** The text of an item without that of the items in it: a comment says what it says, not what its answers do. */
export function ownText(item: Element, items: readonly Element[]): string {
  const { pieces, text } = readText(item)
  const within = items.filter((other) => other !== item && composedContains(item, other))
  if (within.length === 0) return text.trim()
  let own = ''
  let end: number | null = null
  let isCut = false
  for (const piece of pieces) {
    const { parentElement } = piece.node
    if (parentElement !== null && within.some((other) => composedContains(other, parentElement))) {
      isCut = true
      continue
    }
    // What stands between two pieces is the break between their blocks.
    if (end !== null) own += isCut ? '\n' : text.slice(end, piece.start)
    own += text.slice(piece.start, piece.end)
    end = piece.end
    isCut = false
  }
  return own.trim()
}
