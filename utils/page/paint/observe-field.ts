import type { FieldText } from '../text/page-text'

/** How often a field is asked for its value, in milliseconds: one that the page's script sets makes no event. */
const pause = 250

/** Hears of all that may change the text of a field. */
export function observeField({ field, text }: FieldText, signal: AbortSignal, onChange: () => void): void {
  for (const type of ['input', 'change', 'selectionchange'])
    field.addEventListener(type, onChange, { signal })
  const timer = setInterval(() => {
    if (field.value !== text) onChange()
  }, pause)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}
