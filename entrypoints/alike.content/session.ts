import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import { type AlikeOffer, type AlikeProgress, alikeStatus } from '../../utils/model/alike'
import type { ClassificationRun } from '../../utils/model/run'
import type { AlikeMessage, AlikeUpdate } from '../../utils/protocol/alike-messages'
import type { CardCommand } from '../../utils/protocol/check-messages'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'
import { alikePort } from '../../utils/protocol/ports'

export interface SessionState {
  /** `null` until the background first spoke. */
  readonly offer: AlikeOffer | null
  /** By the place of their texts. */
  readonly runs: ReadonlyMap<number, ClassificationRun>
  /** `null` until something was asked. */
  readonly progress: AlikeProgress | null
  /** The places of results that the background still knows, and so can keep what is said of them. */
  readonly known: ReadonlySet<number>
}

export interface Session {
  readonly send: (message: AlikeMessage) => void
  /** Forgets the results before those of another label set. */
  readonly forget: () => void
}

export const noSession: SessionState = { offer: null, runs: new Map(), progress: null, known: new Set() }

/** Milliseconds: results that come close together are drawn together. */
const pace = 50

/** The card's line to the background. When the background dies what is under way is interrupted, and nothing is sent again by itself. */
export function startSession(
  signal: AbortSignal,
  onState: (state: SessionState) => void,
  onCommand: (command: CardCommand) => void,
): Session {
  let port: OpenPort<AlikeMessage> | null = null
  let state = noSession
  let timer: ReturnType<typeof setTimeout> | null = null
  const show = (next: Partial<SessionState>) => {
    state = { ...state, ...next }
    timer ??= setTimeout(() => {
      timer = null
      if (!signal.aborted) onState(state)
    }, pace)
  }
  const isGone = () => browser.runtime?.id === undefined
  const receive = (update: AlikeUpdate) => {
    switch (update.type) {
      case 'offer':
        show({ offer: update.offer })
        break
      case 'alike-run':
        show({
          runs: new Map(state.runs).set(update.place, update.run),
          known: new Set(state.known).add(update.place),
        })
        break
      case 'progress':
        show({ progress: update.progress })
        break
      default:
        onCommand(update)
    }
  }
  const lost = () => {
    port = null
    const cause = failure(isGone() ? 'extension-updated' : 'interrupted')
    const { offer, progress, runs } = state
    const isIdle = progress !== null && !progress.isRunning && !isGone()
    const cut = [...runs].map(
      ([place, run]) =>
        [place, alikeStatus(run) === 'running' ? { ...run, state: 'interrupted' as const } : run] as const,
    )
    show({
      known: new Set(),
      runs: new Map(cut),
      offer: progress === null ? { ...(offer ?? noOffer), failure: cause } : offer,
      progress:
        isIdle || progress === null ? progress : { isRunning: false, waitingUntil: null, failure: cause },
    })
    // The port of an extension that is updated closes a moment before its context says that it is gone.
    setTimeout(() => {
      if (isGone() && cause.kind !== 'extension-updated') lost()
    }, 500)
  }
  return {
    forget: () => show({ runs: new Map(), known: new Set() }),
    send: (message) => {
      try {
        port ??= openPort<AlikeUpdate, AlikeMessage>(alikePort, signal, receive, lost)
        if (message.type === 'alike-start') {
          show({ progress: { isRunning: true, waitingUntil: null, failure: null } })
        }
        port.post(message)
      } catch {
        lost()
      }
    },
  }
}

const noOffer: AlikeOffer = {
  labelSets: [],
  chosen: '',
  connectionName: '',
  model: '',
  canCorrect: false,
  failure: null,
}
