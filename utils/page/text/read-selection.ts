import { flatPath, isElement } from './flat-tree'
import { isBlock } from './is-block'
import { isTextField } from './is-text-field'
import type { NodeText, PageText, Span } from './page-text'
import type { RangeEnds } from './range-ends'
import { readField } from './read-field'
import { readText } from './read-text'
import { selectedRange } from './selected-range'
import { spanOfRange } from './span-of-range'
import { trimmed } from './trimmed'

/** What a person has selected, within the text around it. */
export interface SelectedText {
  readonly text: PageText
  readonly span: Span
}

/** The selection of a document: in a field, in an open shadow root, or in the page; `null` where no text is selected. */
export function readSelection(document: Document): SelectedText | null {
  const field = focusedField(document)
  if (field !== null && field.selectionStart !== field.selectionEnd) return fieldSelection(field)
  const range = selectedRange(document)
  if (range === null) return null
  const wide = selectionIn(blockAround(range.startContainer, range.endContainer), range)
  if (wide === null) return null
  // A selection often ends where the next block begins; the block with its words is nearer than one around both.
  const { pieces } = wide.text
  const first = pieces.find(({ end }) => end > wide.span.start)
  const last = pieces.findLast(({ start }) => start < wide.span.end)
  if (first === undefined || last === undefined) return wide
  const root = blockAround(first.node, last.node)
  return root === wide.text.root ? wide : (selectionIn(root, range) ?? wide)
}

function fieldSelection(field: HTMLInputElement | HTMLTextAreaElement): SelectedText | null {
  const text = readField(field)
  const span = trimmed(text.text, { start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0 })
  return span && { text, span }
}

function selectionIn(
  root: Element | null,
  range: RangeEnds,
): { readonly text: NodeText; readonly span: Span } | null {
  if (root === null) return null
  const text = readText(root)
  const span = spanOfRange(text, range)
  return span && { text, span }
}

/** The field with the focus, also within shadow roots. */
function focusedField(document: Document): HTMLInputElement | HTMLTextAreaElement | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element !== null && isTextField(element) ? element : null
}

/** The nearest block that holds both nodes, so that what is selected has its context; the page where none is nearer. */
function blockAround(start: Node, end: Node): Element | null {
  const others = new Set(flatPath(end))
  const common = flatPath(start).filter((node) => others.has(node))
  const block = common.filter(isElement).findLast(isHtmlBlock)
  return block ?? start.ownerDocument?.documentElement ?? null
}

/** A formula is in the line whatever its parts are. */
function isHtmlBlock(element: Element): boolean {
  const isHtml = element.namespaceURI === 'http://www.w3.org/1999/xhtml'
  return isHtml && isBlock(getComputedStyle(element).display)
}
