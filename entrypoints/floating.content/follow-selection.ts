/** Milliseconds for which a selection has to stay as it is: a word may still become a sentence. */
const moment = 250

export interface SelectionEvents {
  /** The selection has come to rest, made by pointer or keyboard. */
  readonly onRest: () => void
  /** It changes, the page moves, or the person is done with it. */
  readonly onLeave: () => void
}

/**
 * Tells when a person has made a selection, and when it is no longer what it was.
 *
 * @param isOwn whether an event is one on the button itself
 */
export function followSelection(
  document: Document,
  isOwn: (event: Event) => boolean,
  signal: AbortSignal,
  { onLeave, onRest }: SelectionEvents,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isPressed = false
  // A script's own selection is nobody's wish.
  let isByPerson = false
  const options = { capture: true, passive: true, signal }
  const wait = () => {
    clearTimeout(timer)
    if (isByPerson && !isPressed) timer = setTimeout(rest, moment)
  }
  const rest = () => {
    isByPerson = false
    onRest()
  }
  const leave = () => {
    clearTimeout(timer)
    onLeave()
  }
  document.addEventListener(
    'selectionchange',
    () => {
      leave()
      wait()
    },
    options,
  )
  const press = (event: Event) => {
    if (!event.isTrusted || isOwn(event)) return
    isPressed = true
    isByPerson = true
    leave()
  }
  const release = (event: Event) => {
    if (!event.isTrusted || isOwn(event)) return
    isPressed = false
    wait()
  }
  const key = (event: KeyboardEvent) => {
    if (!event.isTrusted || isOwn(event)) return
    if (event.key === 'Escape') return leave()
    isByPerson = true
  }
  document.addEventListener('pointerdown', press, options)
  document.addEventListener('pointerup', release, options)
  document.addEventListener('pointercancel', release, options)
  document.addEventListener('keydown', key, options)
  document.addEventListener('scroll', leave, options)
  for (const type of ['resize', 'blur']) document.defaultView?.addEventListener(type, leave, { signal })
  signal.addEventListener('abort', leave, { once: true })
}
