/** Labels that have a key of their own. */
export const mostDigits = 9

/** The digit from 1 to 9 that was pressed alone, and not into something that takes text; `null` for other keys. */
export function digitOf(event: KeyboardEvent): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return null
  const { target } = event
  const takesText =
    target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
  return !takesText && /^[1-9]$/.test(event.key) ? Number(event.key) : null
}

/** The id of the label that a key stands for; `null` for none. */
export function labelOfKey(event: KeyboardEvent, labels: readonly { readonly id: string }[]): string | null {
  const digit = digitOf(event)
  return digit === null ? null : (labels[digit - 1]?.id ?? null)
}
