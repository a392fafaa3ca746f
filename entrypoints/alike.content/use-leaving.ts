import { useEffect, useRef, useState } from 'preact/hooks'

import { onEscape } from '../../utils/page/on-escape'

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
  useEffect(() => onEscape(signal, () => latest.current('close')), [])
  return { asked, leave, keep: () => setAsked(null) }
}
