import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import { noFollowUp } from '../../utils/model/label-set'
import { type ClassificationRun, isOver } from '../../utils/model/run'
import { type CardMessage, cardPort, type CardUpdate } from '../../utils/protocol/card-messages'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'

export interface SessionState {
  readonly run: ClassificationRun
  /** `null` where they are as before. */
  readonly labelSets: CardUpdate['labelSets'] | null
  readonly canCorrect: boolean
}

/** How a text is classified, beyond what its label set says. */
export interface Ways {
  readonly shorten: boolean
  readonly sample: boolean
}

export interface Session {
  readonly classify: (text: string, labelSetId: string | null, how: Ways) => void
  readonly send: (message: CardMessage) => void
}

/** The card's line to the background. When the background dies the run is interrupted, and nothing is sent again by itself. */
export function startSession(signal: AbortSignal, onState: (state: SessionState) => void): Session {
  let port: OpenPort<CardMessage> | null = null
  let run: ClassificationRun | null = null
  const show = (next: ClassificationRun, update: CardUpdate | null = null) => {
    run = next
    onState({ run: next, labelSets: update?.labelSets ?? null, canCorrect: update?.canCorrect ?? false })
  }
  const isGone = () => browser.runtime?.id === undefined
  const lost = () => {
    port = null
    const isDone = run !== null && isOver(run) && run.failure?.kind !== 'interrupted'
    if (isDone && !isGone()) return
    show({
      ...(run ?? unknownRun),
      state: 'interrupted',
      waitingUntil: null,
      decision: null,
      failure: failure(isGone() ? 'extension-updated' : 'interrupted'),
    })
    // The port of an extension that is updated closes a moment before its context says that it is gone.
    setTimeout(() => {
      if (isGone() && run?.failure?.kind === 'interrupted') lost()
    }, 500)
  }
  const send = (message: CardMessage) => {
    try {
      port ??= openPort<CardUpdate, CardMessage>(cardPort, signal, (update) => show(update.run, update), lost)
      port.post(message)
    } catch {
      lost()
    }
  }
  return {
    send,
    classify: (text, labelSetId, how) => {
      if (run !== null) show({ ...run, state: 'queued', failure: null, decision: null, correction: null })
      send({ type: 'selection', text, labelSetId, ...how })
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
    type: 'choice',
    readout: 'auto',
    promise: null,
    coverage: null,
    followUp: noFollowUp,
  },
  decision: null,
  plan: null,
  requests: 0,
  correction: null,
  clarification: null,
  secondOpinion: null,
}
