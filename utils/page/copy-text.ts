/**
 * Copies a text from a card in a page. A page that was not sent over https has no clipboard to write to; there the text is
 * selected in a field of the card's own, which a person's click may copy.
 */
export async function copyText(text: string, root: HTMLElement): Promise<void> {
  // Absent where the page is not secure, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined
  try {
    if (clipboard !== undefined) return await clipboard.writeText(text)
  } catch {
    // Refused by the page's policy; the field below is not.
  }
  const field = document.createElement('textarea')
  field.value = text
  root.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
