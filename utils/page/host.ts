/** The card's element in the page: a closed shadow root in the top layer, one per frame. */
export function createHost(
  styles: string,
  signal: AbortSignal,
): { readonly host: HTMLElement; readonly root: HTMLElement } {
  for (const old of document.querySelectorAll('surelight-overlay')) old.remove()
  const focused = document.activeElement
  const host = document.createElement('surelight-overlay')
  const style = document.createElement('style')
  const root = document.createElement('div')
  style.textContent = styles
  host.attachShadow({ mode: 'closed' }).append(style, root)
  host.popover = 'manual'
  document.documentElement.append(host)
  host.showPopover()
  // Keys pressed in the card are not the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation())
  // A page can dispatch events at what it can reach; only a person's own act gets to the card.
  for (const type of ['click', 'change', 'input', 'keydown', 'pointerdown']) {
    root.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), {
      capture: true,
    })
  }
  signal.addEventListener('abort', () => {
    host.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  })
  return { host, root }
}
