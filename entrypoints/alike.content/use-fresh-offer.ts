import { useEffect, useRef } from 'preact/hooks'

import type { Session } from './session'

/** Asks what there is to choose each time that the choice comes up, and when the person comes back from the settings. */
export function useFreshOffer(isOffering: boolean, session: Session, signal: AbortSignal): void {
  const latest = useRef(isOffering)
  latest.current = isOffering
  useEffect(() => {
    if (isOffering) session.send({ type: 'offer-wanted' })
  }, [isOffering])
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible' && latest.current) session.send({ type: 'offer-wanted' })
    }
    document.addEventListener('visibilitychange', again, { signal })
  }, [])
}
