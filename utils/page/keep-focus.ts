/**
 * Gives the focus to the card itself where what had it goes away, such as a button that was pressed: else the next key would
 * be the page's.
 *
 * @param root inside of the card's closed shadow root
 */
export function keepFocus(root: HTMLElement, signal: AbortSignal): void {
  let held: Element | null = null
  root.addEventListener('focusin', ({ target }) => (held = target as Element), { signal })
  root.addEventListener(
    'focusout',
    ({ target }) => {
      // Of an element that is being removed it comes too, and is known only afterwards.
      queueMicrotask(() => {
        if (held === target && held?.isConnected === true) held = null
      })
    },
    { signal },
  )
  const observer = new MutationObserver(() => {
    if (held === null || held.isConnected) return
    held = null
    root.querySelector('dialog')?.focus({ preventScroll: true })
  })
  observer.observe(root, { childList: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
