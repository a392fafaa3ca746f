/** What of a text changes by itself. */
const clocks = 'time, relative-time, [datetime]'

/**
 * The characters of an element, without those of other items in it and without clocks. Two parts of a page that say the
 * same have the same.
 */
export function fingerprint(element: Element, isItem: (other: Element) => boolean): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      const isLeftOut = node instanceof Element && (node.matches(clocks) || isItem(node))
      return isLeftOut ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
    },
  )
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) text += node.data
  }
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A text that is shorter says too little to be known again by its beginning. */
const telling = 40

/** Whether an element still says what it said; it may have grown at its end. */
export function isSame(before: string, now: string): boolean {
  return before === now || (before.length >= telling && now.startsWith(before))
}
