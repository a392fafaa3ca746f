import { raise } from './covered'
import { isInSight } from './in-sight'
import { watchStrayClicks } from './stray-clicks'

/**
 * Lets nothing into a card but a person's own acts, and no press that began while the card could not be seen; that one
 * brings it to the front.
 *
 * @returns presses a button that a person is known to have pressed, unseen by the page
 */
export function guardActs(
  host: HTMLElement,
  root: HTMLElement,
  signal: AbortSignal,
): (button: HTMLElement) => void {
  const isStray = watchStrayClicks(signal)
  const capture = { capture: true }
  let own: Event | null = null
  let wasSeen: boolean | null = null
  const drop = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const type of ['click', 'change', 'input', 'keydown', 'pointerdown']) {
    root.addEventListener(type, (event) => event.isTrusted || event === own || drop(event), capture)
  }
  root.addEventListener(
    'pointerdown',
    () => {
      wasSeen = isInSight(host)
      if (!wasSeen) raise(host)
    },
    capture,
  )
  root.addEventListener(
    'click',
    (event) => {
      const isByPointer = event.detail > 0 && wasSeen !== null
      const isMeant = (isByPointer ? wasSeen : isInSight(host)) === true && !isStray(event)
      if (event !== own && !isMeant) drop(event)
    },
    capture,
  )
  return (button) => {
    own = new MouseEvent('click', { bubbles: true, cancelable: true })
    button.dispatchEvent(own)
    own = null
  }
}
