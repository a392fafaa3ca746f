/**
 * Copies a text from a card in a page, or from a page of our own. A page that was not sent over https has no clipboard to write to; there the text is
 * selected in a field of the card's own, which a person's click may copy. The page's own listeners do not get to change it.
 *
 * @returns whether it was copied; a page can prevent it
 */
export async function copyText(text: string, root: HTMLElement): Promise<boolean> {
  // Absent where the page is not secure, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined
  try {
    if (clipboard !== undefined) {
      await clipboard.writeText(text)
      return true
    }
  } catch {
    // Refused by the page's policy; the field below is not.
  }
  const { activeElement } = root.getRootNode() as Document | ShadowRoot
  const field = document.createElement('textarea')
  const ours = new AbortController()
  field.value = text
  root.append(field)
  field.select()
  let isGiven = false
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isGiven = true
  }
  window.addEventListener('copy', give, { capture: true, signal: ours.signal })
  const isDone = document.execCommand('copy')
  ours.abort()
  field.remove()
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  return isDone && isGiven
}
