import type { RangeEnds } from './range-ends'

/** Chromium's own way to a selection within a shadow root, of which it tells a document nothing else before 137. */
interface WithSelection {
  readonly getSelection?: () => Selection | null
}

/**
 * What is selected in a document, from the first place to the last, also in open shadow roots; `null` where nothing is.
 * Firefox makes several ranges around what cannot be selected.
 */
export function selectedRange(document: Document): RangeEnds | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const shadowRoots = shadowRootsIn(document)
  for (const ranges of [
    composedRanges(selection, shadowRoots),
    ...shadowRoots.map((root) => rangesOf((root as WithSelection).getSelection?.() ?? null)),
    rangesOf(selection),
  ]) {
    const range = around(ranges)
    if (range !== null) return range
  }
  return null
}

/** Chromium has it since 137, Firefox since 142. */
function composedRanges(selection: Selection, shadowRoots: ShadowRoot[]): readonly RangeEnds[] {
  const read = selection.getComposedRanges as Selection['getComposedRanges'] | undefined
  return read === undefined ? [] : read.call(selection, { shadowRoots })
}

function rangesOf(selection: Selection | null): readonly RangeEnds[] {
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) =>
    selection?.getRangeAt(index),
  ).filter((range) => range !== undefined)
}

function around(ranges: readonly RangeEnds[]): RangeEnds | null {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return null
  const { startContainer, startOffset } = first
  const { endContainer, endOffset } = last
  if (startContainer === endContainer && startOffset === endOffset) return null
  return { startContainer, startOffset, endContainer, endOffset }
}

function shadowRootsIn(place: Document | ShadowRoot): ShadowRoot[] {
  return [...place.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot === null ? [] : [shadowRoot, ...shadowRootsIn(shadowRoot)],
  )
}
