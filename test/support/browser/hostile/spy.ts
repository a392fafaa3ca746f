/**
 * All that a page's script can read of the card, tried at once.
 *
 * @param words that the card shows and the page does not
 * @param canFind whether `window.find` is tried: Firefox's tells (November 2026)
 * @returns where one of the words, or a node of the card's root, was got from. Runs in the page: has to stand alone.
 */
export function spy(words: readonly string[], canFind: boolean): string[] {
  const leaks = new Set<string>()
  const host = document.querySelector('surelight-overlay')
  const selection = getSelection()
  if (host === null || selection === null) return ['there is nothing to read']
  const tell = (how: string, ...values: unknown[]) => {
    for (const value of values) {
      const isInside = value instanceof Node && value.getRootNode() instanceof ShadowRoot
      if (isInside || (typeof value === 'string' && words.some((word) => value.includes(word))))
        leaks.add(how)
    }
  }
  const { documentElement } = document
  tell('the element', host.shadowRoot, host.textContent, (host as HTMLElement).innerText, ...host.childNodes)
  tell('the document', documentElement.innerText, documentElement.outerHTML, document.activeElement)
  tell('serialisation', documentElement.getHTML({ serializableShadowRoots: true }))
  tell('serialisation', new XMLSerializer().serializeToString(document), host.cloneNode(true))

  const box = host.getBoundingClientRect()
  for (let y = box.y + 5; y < box.bottom; y += 30) {
    for (let x = box.x + 5; x < box.right; x += 40) {
      tell('points', ...document.elementsFromPoint(x, y))
      tell('carets', document.caretPositionFromPoint(x, y)?.offsetNode)
      tell('carets', document.caretRangeFromPoint?.(x, y)?.startContainer)
    }
  }

  const readSelection = (how: string) => {
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    tell(how, String(selection), selection.anchorNode, selection.focusNode)
    tell(
      how,
      range?.startContainer,
      range?.endContainer,
      range?.toString(),
      range?.cloneContents().textContent,
    )
  }
  readSelection('the selection as it was')
  const steps = ['character', 'word', 'line', 'lineboundary', 'sentence', 'paragraph', 'documentboundary']
  const text = document.querySelector('#text')?.firstChild ?? document.body
  const starts = [
    () => selection.selectAllChildren(host),
    () => selection.selectAllChildren(documentElement),
    () => document.execCommand('selectAll'),
    () => selection.collapse(text, text.textContent?.length ?? 0),
  ]
  for (const start of starts) {
    for (const step of steps) {
      for (const direction of ['forward', 'backward']) {
        start()
        for (let count = 0; count < 4; count += 1) selection.modify('extend', direction, step)
        readSelection('a selection that grows')
        for (let count = 0; count < 4; count += 1) selection.modify('move', direction, step)
        readSelection('a caret that walks')
      }
    }
  }
  selection.removeAllRanges()
  if (canFind) {
    const { find } = window as unknown as { find: (word: string) => boolean }
    for (const word of words) if (find.call(window, word)) leaks.add('find')
    readSelection('find')
  }

  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) tell('highlights', range.startContainer, range.endContainer)
  }
  for (const { effect } of [...document.getAnimations(), ...host.getAnimations({ subtree: true })]) {
    tell('animations', effect instanceof KeyframeEffect ? effect.target : null)
  }
  const { caught = [], internals } = window as { caught?: unknown[]; internals?: ElementInternals }
  tell('what came by', ...caught)
  tell('a class of the page', internals?.shadowRoot)
  return [...leaks]
}
