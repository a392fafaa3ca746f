import type { Rectangle } from '../../utils/page/paint/rectangle'

/** What is selected on a page, as far as a button beside it wants to know. */
export interface SelectedLines {
  /** The boxes of all its lines, in the order of the text. */
  readonly lines: readonly Rectangle[]
  readonly isRightToLeft: boolean
}

/** Fewer characters are hardly selected to be asked about. */
const fewest = 3

/** The lines of what is selected; `null` where that is too little, or nobody else's to read. */
export function selectedLines(document: Document): SelectedLines | null {
  const focused = innermostFocus(document)
  if (focused instanceof HTMLInputElement && focused.type === 'password') return null
  if (isTextField(focused)) {
    const chosen = focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0)
    // A field does not tell where its lines are: it is kept clear as a whole.
    if (chosen.trim().length >= fewest) return linesOf([focused.getBoundingClientRect()], focused)
  }
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  if (selection.toString().trim().length < fewest) return null
  const range = selection.getRangeAt(0)
  const node = range.commonAncestorContainer
  const element = node instanceof Element ? node : node.parentElement
  return linesOf([...range.getClientRects()], element ?? document.documentElement)
}

function linesOf(rectangles: readonly DOMRect[], element: Element): SelectedLines | null {
  const lines = rectangles.filter(({ height, width }) => width > 0 && height > 0)
  if (lines.length === 0) return null
  return { lines, isRightToLeft: getComputedStyle(element).direction === 'rtl' }
}

/** Also within open shadow roots. */
function innermostFocus(document: Document): Element | null {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused
}

function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true
  return (
    element instanceof HTMLInputElement && ['text', 'search', 'url', 'tel', 'email'].includes(element.type)
  )
}
