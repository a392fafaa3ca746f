import { useEffect, useRef, useState } from 'preact/hooks'

/** What loses the results: closing the card, or classifying anew. */
export type Leaving = 'close' | 'again'

/** What loses results is asked about once, and done when it is said again; Escape closes. */
export function useLeaving(unsaved: number, signal: AbortSignal, act: (what: Leaving) => void) {
  const [asked, setAsked] = useState<Leaving | null>(null)
  const leave = (what: Leaving) => {
    if (unsaved > 0 && asked !== what) return setAsked(what)
    setAsked(null)
    act(what)
  }
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !event.isTrusted) return
      event.stopPropagation()
      latest.current('close')
    }
    document.addEventListener('keydown', closeOnEscape, { capture: true, signal })
  }, [])
  return { asked, leave, keep: () => setAsked(null) }
}
