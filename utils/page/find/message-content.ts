import { composedAncestors, composedChildren } from './composed-tree'
import { queryDeep } from './query-deep'
import { prose } from './text-block'
import { isShown, type TextMeasure } from './text-measure'
import { wordsOf } from './words-of'

const written = /^(markdown|prose)$/
const body = /^(content|text|body|bubble)$/

/**
 * The text within a message: without the name above it and the buttons below.
 *
 * @param selector what finds it on a well-known page; all that it finds belongs to it
 */
export function messageContent(
  message: Element,
  measure: TextMeasure,
  selector: string | undefined = undefined,
): Element {
  const isText = (element: Element) => measure(element) > 0 && isShown(element)
  const known = selector === undefined ? [] : queryDeep(message, selector).filter(isText)
  if (known.length > 0) return commonAncestor(known, message)
  const named = (pattern: RegExp) =>
    queryDeep(message, '[class], [data-testid]').filter((each) => isText(each) && isNamed(each, pattern))
  for (const pattern of [written, body]) {
    const found = named(pattern)
    if (found.length > 0) return commonAncestor(found, message)
  }
  return mostOf(message, measure)
}

/** Names that end in such a word, or have it as a part of a longer one: `text-sm` and `content-center` are others. */
function isNamed(element: Element, pattern: RegExp): boolean {
  const names = [...element.classList, element.getAttribute('data-testid') ?? '']
  return names
    .filter((name) => !/[:[\]()]/.test(name))
    .map((name) => wordsOf(name))
    .some(
      (words) =>
        pattern.test(words.at(-1) ?? '') || words.some((word) => written.test(word) && pattern === written),
    )
}

function commonAncestor(elements: readonly Element[], within: Element): Element {
  const [first, ...others] = elements
  if (first === undefined) return within
  const paths = others.map((each) => new Set([each, ...composedAncestors(each)]))
  const around = [first, ...composedAncestors(first)]
  return around.find((each) => each === within || paths.every((path) => path.has(each))) ?? within
}

/** Down to where the text divides. */
function mostOf(message: Element, measure: TextMeasure): Element {
  let inside = message
  for (;;) {
    const most = composedChildren(inside).find((each) => measure(each) >= measure(inside) * 0.9)
    if (most === undefined || most.matches(prose) || getComputedStyle(most).display.startsWith('inline'))
      return inside
    inside = most
  }
}
