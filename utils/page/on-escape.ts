type Key = Pick<KeyboardEvent, 'isComposing' | 'isTrusted' | 'key'>

/** Calls when a person presses Escape, before the page hears of it. */
export function onEscape(signal: AbortSignal, act: () => void): void {
  const hear = (event: KeyboardEvent) => {
    if (!isEscape(event)) return
    event.stopPropagation()
    act()
  }
  document.addEventListener('keydown', hear, { capture: true, signal })
}

/** An input method has the key for itself while it composes. */
export function isEscape({ isComposing, isTrusted, key }: Key): boolean {
  return key === 'Escape' && isTrusted && !isComposing
}
