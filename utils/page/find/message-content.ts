import { composedAncestors } from './composed-tree'
import { isShown } from './is-shown'
import { mostOf } from './most-of'
import { queryDeep } from './query-deep'
import { prose } from './text-block'
import type { TextMeasure } from './text-measure'
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
  const isText = (element: Element) => measure(element) > 0 && isShown(element, message)
  const named = (pattern: RegExp) =>
    queryDeep(message, '[class], [data-testid]').filter((each) => isNamed(each, pattern))
  const ways = [
    () => (selector === undefined ? [] : queryDeep(message, selector)),
    () => named(written),
    () => named(body),
  ]
  for (const way of ways) {
    const found = way().filter(isText)
    if (found.length > 0) return insideHost(commonAncestor(found, message), measure)
  }
  return wholeOf(message, measure)
}

/** An element that draws its text in a shadow root has none of it itself. */
function insideHost(host: Element, measure: TextMeasure): Element {
  const inner = host.shadowRoot === null ? null : mostOf(host, measure)
  return inner === null ? host : insideHost(inner, measure)
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
function wholeOf(message: Element, measure: TextMeasure): Element {
  const inner = mostOf(message, measure)
  if (inner === null || inner.matches(prose)) return message
  return getComputedStyle(inner).display.startsWith('inline') ? message : wholeOf(inner, measure)
}
