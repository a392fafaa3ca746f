/** The animation of a button that is held down; it moves nothing. The card's style sheet has it. */
const pressAnimation = 'surelight-press'

export interface Swallowed {
  readonly root: HTMLElement
  readonly signal: AbortSignal
  /** A button was pressed, and the card was not told. */
  readonly onPress: (button: HTMLElement) => void
  /** Escape was, likewise. */
  readonly onEscape: () => void
}

export interface Ear {
  /** To be put into the same root. */
  readonly ear: HTMLElement
  /** To be called each time that the root comes into a document. */
  readonly listen: () => void
}

/**
 * A page can swallow every event on its way to the card. What the browser itself does for a press or for Escape it does all
 * the same, and that ends inside of the closed root: buttons command a hidden dialog of ours, which also takes close
 * requests. Nothing is heard of what the page cancels as well, or in a browser without these commands.
 *
 * Firefox's `window.find` gives a page the buttons themselves (November 2026), and their commands say nothing of who pressed
 * them. So there a button has to have been held down, too, which no script can do: `:active` starts an animation of it.
 */
export function hearSwallowed({ onEscape, onPress, root, signal }: Swallowed): Ear {
  const ear = document.createElement('dialog')
  let clicked: EventTarget | null = null
  let held: EventTarget | null = null
  let asked: EventTarget | null = null
  let isEscapeHeard = false
  ear.style.setProperty('display', 'none', 'important')
  ear.setAttribute('closedby', 'closerequest')

  root.addEventListener(
    'click',
    ({ target }) => {
      clicked = target instanceof Element ? target.closest('button') : null
    },
    { capture: true },
  )
  root.addEventListener('animationstart', ({ animationName, isTrusted, target }) => {
    if (!isTrusted || animationName !== pressAnimation || !(target instanceof HTMLElement)) return
    // Told with the next frame, so that a short press may be over by then.
    const isLate = !target.matches(':active')
    if (isLate && asked === target && target.matches(':hover')) onPress(target)
    held = isLate ? null : target
    asked = null
  })
  ear.addEventListener('command', (event) => {
    const { source } = event as CommandEvent
    const isHeard = clicked === source
    const isHeld = held === source || !import.meta.env.FIREFOX
    asked = isHeard ? null : source
    held = clicked = null
    if (isHeard || !isHeld || !(source instanceof HTMLElement)) return
    asked = null
    onPress(source)
  })
  const observer = new MutationObserver((records) => {
    const added = records
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter((node) => node instanceof Element)
    for (const button of added.flatMap((element) => [element, ...element.querySelectorAll('button')])) {
      if (button instanceof HTMLButtonElement) command(button, ear)
    }
    if (added.some((element) => element instanceof HTMLDialogElement)) listen()
  })
  observer.observe(root, { childList: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })

  window.addEventListener(
    'keydown',
    (event) => {
      isEscapeHeard = event.isTrusted && event.key === 'Escape'
      // It closes the card, and not the page's own dialog as well.
      if (isEscapeHeard && !event.isComposing) event.preventDefault()
    },
    { capture: true, signal },
  )
  ear.addEventListener('close', () => {
    if (!isEscapeHeard) onEscape()
    isEscapeHeard = false
    listen()
  })
  // Close requests go to what was opened in the document last.
  const listen = () => {
    ear.open = false
    ear.open = true
  }
  return { ear, listen }
}

/** Absent in older browsers, whatever the types say. */
function command(button: HTMLButtonElement, target: HTMLElement): void {
  if (!('commandForElement' in button)) return
  button.commandForElement = target
  button.command = '--press'
}
