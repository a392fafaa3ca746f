/** What a person has selected in a document, and where it is drawn. */
export interface PageSelection {
  readonly text: string
  /** The rectangle to keep clear of, in viewport coordinates, read anew each time; `null` where nothing is drawn. */
  readonly rectangle: () => DOMRect | null
  readonly element: Element | null
  readonly isRightToLeft: boolean
}

/** The selection of a document, in a text field where one has it. */
export function pageSelection(document: Document): PageSelection {
  const field = document.activeElement
  if (isTextField(field)) {
    const text = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    if (text !== '') {
      return { text, rectangle: () => drawn(field), element: field, isRightToLeft: isRightToLeft(field) }
    }
  }
  const selection = document.getSelection()
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
  const node = range?.commonAncestorContainer ?? null
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  return {
    text: selection?.toString() ?? '',
    rectangle: () => (range === null ? null : drawn(range)),
    element,
    isRightToLeft: isRightToLeft(element ?? document.documentElement),
  }
}

function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && ['text', 'search', 'url', 'tel', 'email'].includes(element.type))
  )
}

function drawn(of: Element | Range): DOMRect | null {
  const rectangle = of.getBoundingClientRect()
  return rectangle.width === 0 && rectangle.height === 0 ? null : rectangle
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl'
}
