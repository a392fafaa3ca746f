import { browser } from 'wxt/browser'

import { append } from '../../utils/jobs/append'
import { failure } from '../../utils/jobs/failures'
import type { Failure } from '../../utils/model/failure'
import { type AnswerRun, type CheckRun, isOver, type RunState } from '../../utils/model/run'
import type { Token } from '../../utils/model/token'
import type { CardCommand, CheckMessage, CheckUpdate } from '../../utils/protocol/check-messages'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'
import { checkPort } from '../../utils/protocol/ports'

export interface SessionState {
  /** `null` until the background first spoke. */
  readonly run: CheckRun | null
  /** Why what was asked for last is not done: nothing is changed by it, or there is nothing to show. */
  readonly failure: Failure | null
  readonly canCorrect: boolean
  readonly scoring: 'whole' | 'forced' | 'no'
  /** The scoring of the tokens; with those that have come so far. */
  readonly scored: AnswerRun | null
}

export interface Session {
  readonly send: (message: CheckMessage) => void
}

export const noSession: SessionState = {
  run: null,
  failure: null,
  canCorrect: false,
  scoring: 'no',
  scored: null,
}

/** The card's line to the background. When the background dies the run is interrupted, and nothing is sent again by itself. */
export function startSession(
  signal: AbortSignal,
  onState: (state: SessionState) => void,
  onCommand: (command: CardCommand) => void,
): Session {
  let port: OpenPort<CheckMessage> | null = null
  let state = noSession
  let tokens: Token[] = []
  const show = (next: Partial<SessionState>) => {
    state = { ...state, ...next }
    onState(state)
  }
  const isGone = () => browser.runtime?.id === undefined
  const receive = (update: CheckUpdate) => {
    switch (update.type) {
      case 'check':
        show({ run: update.run, canCorrect: update.canCorrect, scoring: update.scoring, failure: null })
        break
      case 'scored':
        if (!isOver(update.run)) tokens = []
        show({ scored: update.run })
        break
      case 'tokens':
        append(tokens, update.tokens)
        if (state.scored !== null) show({ scored: { ...state.scored, tokens: [...tokens] } })
        break
      case 'refused':
        show({ failure: update.failure })
        break
      default:
        onCommand(update)
    }
  }
  const lost = () => {
    port = null
    const { run, scored } = state
    const cause = failure(isGone() ? 'extension-updated' : 'interrupted')
    const cut = <T extends { readonly state: RunState; readonly failure: Failure | null }>(each: T): T =>
      isWhole(each) && !isGone()
        ? each
        : { ...each, state: 'interrupted', waitingUntil: null, failure: cause }
    show({
      run: run && cut(run),
      scored: scored && cut(scored),
      failure: run === null ? cause : null,
      canCorrect: false,
    })
    // The port of an extension that is updated closes a moment before its context says that it is gone.
    setTimeout(() => {
      if (isGone() && state.run?.failure?.kind !== 'extension-updated') lost()
    }, 500)
  }
  return {
    send: (message) => {
      try {
        port ??= openPort<CheckUpdate, CheckMessage>(checkPort, signal, receive, lost)
        port.post(message)
      } catch {
        lost()
      }
    },
  }
}

/** Whether a run came to its end by itself, good or bad. */
function isWhole(run: { readonly state: RunState; readonly failure: Failure | null }): boolean {
  return run.state === 'done' || (run.state === 'failed' && run.failure?.kind !== 'interrupted')
}
