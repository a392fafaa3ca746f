import { composedContains, composedParent } from '../find/composed-tree'
import { shadowRootsIn } from '../find/query-deep'
import type { PageText, Span } from './page-text'
import { readField } from './read-field'
import { readText } from './read-text'
import { spanOfRange } from './span-of-range'

/** What a person has selected, within the text around it. */
export interface SelectedText {
  readonly text: PageText
  readonly span: Span
}

/** The selection of a document: in a field, in an open shadow root, or in the page; `null` where no text is selected. */
export function readSelection(document: Document): SelectedText | null {
  const field = focusedField(document)
  if (field !== null) return fieldSelection(field)
  const range = selectedRange(document)
  if (range === null) return null
  const root = blockAround(elementOf(range.startContainer), elementOf(range.endContainer))
  if (root === null) return null
  const text = readText(root)
  const span = spanOfRange(text, range)
  return span === null ? null : { text, span }
}

function fieldSelection(field: HTMLInputElement | HTMLTextAreaElement): SelectedText | null {
  const text = readField(field)
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
  const words = text.text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const trail = words.length - words.trimEnd().length
  return words.trim() === '' ? null : { text, span: { start: start + lead, end: end - trail } }
}

/** The field with the focus, where some of its text is selected. A password is nobody's to read. */
function focusedField(document: Document): HTMLInputElement | HTMLTextAreaElement | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  if (!isTextField(element)) return null
  return element.selectionStart === element.selectionEnd ? null : element
}

function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true
  return (
    element instanceof HTMLInputElement && ['text', 'search', 'url', 'tel', 'email'].includes(element.type)
  )
}

function selectedRange(document: Document): StaticRange | Range | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const whole = selection.getRangeAt(0)
  // A document tells of a selection within a shadow root only to those who name the root.
  const roots = shadowRootsWithin(document)
  const [composed = whole] = roots.length === 0 ? [] : selection.getComposedRanges({ shadowRoots: roots })
  const isEmpty =
    composed.startContainer === composed.endContainer && composed.startOffset === composed.endOffset
  return isEmpty ? (whole.collapsed ? null : whole) : composed
}

function shadowRootsWithin(root: Document | ShadowRoot): ShadowRoot[] {
  return shadowRootsIn(root).flatMap((each) => [each, ...shadowRootsWithin(each)])
}

/** The nearest block around both ends, so that what is selected has its context. */
function blockAround(start: Element | null, end: Element | null): Element | null {
  if (end === null) return null
  for (let each = start; each !== null; each = composedParent(each)) {
    if (composedContains(each, end) && !/^(?:inline|ruby|contents)/.test(getComputedStyle(each).display))
      return each
  }
  return null
}

function elementOf(node: Node): Element | null {
  if (node instanceof Element) return node
  return node instanceof ShadowRoot ? node.host : (node.parentElement ?? hostOf(node))
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
