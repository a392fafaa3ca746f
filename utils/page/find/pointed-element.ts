import { composedClosest, composedContains } from './composed-tree'
import { shadowRootsIn } from './query-deep'

/** What a person has right-clicked, as far as a page shows it afterwards. */
export interface PointedElement {
  readonly element: Element
  readonly by: 'caret' | 'focus' | 'pointer'
  /** Whether two signs agree. */
  readonly isSure: boolean
}

/** The right button leaves the caret where it was on these. */
const withoutCaret =
  'a[href], button, [role="button"], summary, img, picture, svg, canvas, video, audio, select'

/**
 * What a person has right-clicked where nothing is selected and no script of ours was there to see it. Measured in November
 * 2026, in Chromium 156 and Firefox 153 on Linux: the right button puts the caret into the text below it, in open shadow
 * roots, too, and the focus on links, buttons and fields. Both stay as they were where a page prevents that, the caret also
 * on pictures and on text that cannot be selected. `:hover` still tells what the pointer was on, unless the entry of the menu
 * was chosen with the mouse, and what is below it there has taken over.
 */
export function pointedElement(document: Document): PointedElement | null {
  const caret = caretElement(document)
  const focus = focused(document)
  const pointer = innermostHover(document)
  const isBelow = (element: Element) =>
    pointer !== null && (composedContains(element, pointer) || composedContains(pointer, element))
  if (focus !== null && isBelow(focus)) return { element: focus, by: 'focus', isSure: true }
  if (caret !== null && isBelow(caret)) return { element: caret, by: 'caret', isSure: true }
  if (focus?.matches(withoutCaret)) return { element: focus, by: 'focus', isSure: false }
  // Had the press been on plain text there, the caret would be in it.
  if (caret !== null && (pointer === null || takesCaret(pointer))) {
    return { element: caret, by: 'caret', isSure: false }
  }
  if (pointer !== null) return { element: pointer, by: 'pointer', isSure: false }
  return focus === null ? null : { element: focus, by: 'focus', isSure: false }
}

function caretElement(document: Document): Element | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const node = selection.anchorNode instanceof Text ? selection.anchorNode : withinRoots(selection, document)
  if (!(node instanceof Text)) return node instanceof Element ? notThePage(node) : null
  const root = node.getRootNode()
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** Chromium tells a place within a shadow root only to those who name the root, and before 137 to nobody. */
function withinRoots(selection: Partial<Selection>, document: Document): Node | null {
  const [range] = selection.getComposedRanges?.({ shadowRoots: shadowRootsIn(document) }) ?? []
  return (range === undefined ? selection.anchorNode : range.startContainer) ?? null
}

/** A link, a button or a field; a container that takes the focus for its own sake says nothing. */
function focused(document: Document): Element | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element?.matches(`${withoutCaret}, input, textarea, [contenteditable]`) === true ? element : null
}

function innermostHover(document: Document): Element | null {
  let found: Element | null = null
  for (let root: Document | ShadowRoot | null = document; root !== null; root = found?.shadowRoot ?? null) {
    const inner = [...root.querySelectorAll(':hover')].at(-1)
    if (inner === undefined) break
    found = inner
  }
  return notThePage(found)
}

function notThePage(element: Element | null): Element | null {
  return element === null || element.matches('html, body') ? null : element
}

function takesCaret(element: Element): boolean {
  return composedClosest(element, withoutCaret) === null && getComputedStyle(element).userSelect !== 'none'
}
