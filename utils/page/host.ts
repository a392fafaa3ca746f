import { closedHost } from './closed-host'
import { watchCovers } from './covered'
import { guardActs } from './guard-acts'
import { hearSwallowed } from './hear-swallowed'
import { createPlace, placeAgain } from './host-place'
import { isInSight } from './in-sight'
import { keepInFront } from './keep-in-front'
import { outOfFind } from './out-of-find'

export interface Host {
  /** The card's element in the page; its box is the card's. */
  readonly host: HTMLElement
  /** Where the card is drawn, inside of a closed shadow root. */
  readonly root: HTMLElement
  /** Aborted when the card is gone for good without having been closed, with a `LostReason`. The side panel has its result. */
  readonly lost: AbortSignal
}

/** The card's element in the page: a closed shadow root in the top layer, one per frame. */
export function createHost(styles: string, signal: AbortSignal): Host {
  for (const old of document.querySelectorAll('surelight-overlay')) old.remove()
  const focused = document.activeElement
  const { host, shadow } = closedHost('surelight-overlay')
  const style = document.createElement('style')
  const root = document.createElement('div')
  style.textContent = styles
  const press = guardActs(host, root, signal)
  const { ear, listen } = hearSwallowed({
    root,
    signal,
    onPress: (button) => isInSight(host) && press(button),
    onEscape: () => {
      const close = root.querySelector<HTMLElement>('[aria-keyshortcuts="Escape"]')
      if (close !== null) press(close)
    },
  })
  shadow.append(style, createPlace(host), outOfFind(root), ear)
  // Keys pressed in the card are not the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation())
  watchCovers(host, signal)
  const onPut = () => {
    placeAgain(host)
    listen()
  }
  const lost = keepInFront({ host, root, signal, onPut })
  signal.addEventListener('abort', () => {
    const hadFocus = host.matches(':focus-within')
    host.remove()
    if (hadFocus && focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  })
  return { host, root, lost }
}
