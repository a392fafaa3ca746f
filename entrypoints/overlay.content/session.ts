import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import { type ClassificationRun, isOver } from '../../utils/model/run'
import { type CardMessage, cardPort, type CardUpdate } from '../../utils/protocol/card-messages'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'

export interface SessionState {
  readonly run: ClassificationRun
  /** `null` where they are as before. */
  readonly labelSets: CardUpdate['labelSets'] | null
}

export interface Session {
  readonly classify: (text: string, labelSetId: string | null, shorten: boolean) => void
  readonly send: (message: CardMessage) => void
}

/** The card's line to the background. When the background dies the run is interrupted, and nothing is sent again by itself. */
export function startSession(signal: AbortSignal, onState: (state: SessionState) => void): Session {
  let port: OpenPort<CardMessage> | null = null
  let run: ClassificationRun | null = null
  const show = (next: ClassificationRun, labelSets: CardUpdate['labelSets'] | null) => {
    run = next
    onState({ run: next, labelSets })
  }
  const isGone = () => browser.runtime?.id === undefined
  const lost = () => {
    port = null
    const isDone = run !== null && isOver(run) && run.failure?.kind !== 'interrupted'
    if (isDone && !isGone()) return
    show(
      {
        ...(run ?? unknownRun),
        state: 'interrupted',
        waitingUntil: null,
        decision: null,
        failure: failure(isGone() ? 'extension-updated' : 'interrupted'),
      },
      null,
    )
    // The port of an extension that is updated closes a moment before its context says that it is gone.
    setTimeout(() => {
      if (isGone() && run?.failure?.kind === 'interrupted') lost()
    }, 500)
  }
  const send = (message: CardMessage) => {
    try {
      port ??= openPort<CardUpdate, CardMessage>(
        cardPort,
        signal,
        ({ run: next, labelSets }) => show(next, labelSets),
        lost,
      )
      port.post(message)
    } catch {
      lost()
    }
  }
  return {
    send,
    classify: (text, labelSetId, shorten) => {
      if (run !== null) show({ ...run, state: 'queued', failure: null, decision: null }, null)
      send({ type: 'selection', text, labelSetId, shorten })
    },
  }
}

/** What the card shows when the background was lost before its first word. */
const unknownRun: ClassificationRun = {
  id: '',
  type: 'classification',
  state: 'queued',
  bootId: '',
  startedAt: 0,
  endedAt: null,
  connectionId: null,
  connectionName: '',
  dialect: 'chat-completions',
  model: '',
  waitingUntil: null,
  usage: null,
  failure: null,
  text: '',
  selected: 0,
  labelSet: {
    id: '',
    version: 0,
    name: 'Classification',
    question: '',
    labels: [],
    noneOfThese: false,
    thresholds: { accept: 0, margin: 0, mass: 0 },
  },
  decision: null,
}
