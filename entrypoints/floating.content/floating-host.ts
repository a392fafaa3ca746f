import { closedHost } from '../../utils/page/closed-host'
import { raise, watchCovers } from '../../utils/page/covered'
import { frontLayer } from '../../utils/page/front-layer'
import { guardActs } from '../../utils/page/guard-acts'
import { createPlace, placeHost } from '../../utils/page/host-place'
import { hostStyle } from '../../utils/page/host-style'
import { outOfFind } from '../../utils/page/out-of-find'
import styles from './styles'

/** The name of the button's element, in every page. */
export const floatingHost = 'surelight-floating'

export interface FloatingHost {
  readonly root: HTMLElement
  readonly size: () => { readonly width: number; readonly height: number }
  readonly moveTo: (left: number, top: number) => void
}

/**
 * The button's element in the page: a closed shadow root over everything, which takes neither focus nor selection away.
 * Presses that a page makes, or that a person cannot have meant, do not get into it.
 */
export function showHost(signal: AbortSignal): FloatingHost {
  for (const old of document.querySelectorAll(floatingHost)) old.remove()
  const { host, shadow } = closedHost(floatingHost)
  const style = document.createElement('style')
  const root = document.createElement('div')
  style.textContent = `${styles}\n${hostStyle}`
  root.className = 'theme'
  shadow.append(style, createPlace(host), outOfFind(root))
  // While a modal dialog is shown, nothing outside of it can be pressed.
  frontLayer(document).append(host)
  raise(host)
  watchCovers(host, signal)
  guardActs(host, root, signal)
  // A press would move the caret, and the selection would be gone before it is read.
  root.addEventListener('mousedown', (event) => event.preventDefault())
  for (const type of ['keydown', 'keyup', 'keypress']) {
    host.addEventListener(type, (event) => event.stopPropagation())
  }
  signal.addEventListener('abort', () => host.remove(), { once: true })
  return {
    root,
    size: () => host.getBoundingClientRect(),
    moveTo: (left, top) => placeHost(host, Math.round(left), Math.round(top)),
  }
}
