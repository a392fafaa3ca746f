import { useEffect, useRef, useState } from 'preact/hooks'

import type { CardCommand } from '../../utils/protocol/check-messages'
import { noSession, type Session, type SessionState, startSession } from './session'

/** The session of one card, its state, and the time while something is under way. */
export function useSession(
  signal: AbortSignal,
  onCommand: (command: CardCommand) => void,
): { readonly session: Session; readonly state: SessionState; readonly now: number } {
  const [state, setState] = useState(noSession)
  const [now, setNow] = useState(Date.now)
  const command = useRef(onCommand)
  command.current = onCommand
  const [session] = useState(() => startSession(signal, setState, (each) => command.current(each)))
  const isBusy = state.progress?.isRunning === true
  useEffect(() => {
    if (!isBusy) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isBusy])
  return { session, state, now }
}
