import { useEffect, useRef, useState } from 'preact/hooks'

import { isOver } from '../../utils/model/run'
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
  // Started with the first render and not after the first paint, so that the request goes out at once.
  const [session] = useState(() => startSession(signal, setState, (each) => command.current(each)))
  const isBusy =
    (state.run === null ? state.failure === null : !isOver(state.run)) ||
    (state.scored !== null && !isOver(state.scored))
  useEffect(() => {
    if (!isBusy) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isBusy])
  return { session, state, now }
}
