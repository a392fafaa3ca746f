import { composedNodes } from '../../utils/page/find/composed-tree'

/** What of a text changes by itself. */
const clocks = 'time, relative-time, [datetime]'

/**
 * The characters of an element, without those of other items in it and without clocks. Two parts of a page that say the
 * same have the same.
 */
export function fingerprint(element: Element, isItem: (other: Element) => boolean): string {
  let text = ''
  // Not by recursion: a page can nest deeper than calls can.
  const open = composedNodes(element).toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node instanceof Text) text += node.data
    if (!(node instanceof Element) || node.matches(clocks) || isItem(node)) continue
    for (const within of composedNodes(node).toReversed()) open.push(within)
  }
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A text that is shorter says too little to be known again by its beginning. */
const telling = 40

/** Whether an element still says what it said; it may have grown at its end. */
export function isSame(before: string, now: string): boolean {
  return before === now || (before.length >= telling && now.startsWith(before))
}
