import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import { allLabelSets } from '../../utils/model/label-set'
import { missingLabelSet } from '../../utils/model/missing-label-set'
import { type ClassificationRun, isOver } from '../../utils/model/run'
import type { CardMessage, CardResult, CardUpdate } from '../../utils/protocol/card-messages'
import type { CardCommand } from '../../utils/protocol/check-messages'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'
import { cardPort } from '../../utils/protocol/ports'

export interface SessionState {
  /** One, or one for each label set where all were chosen. */
  readonly runs: readonly ClassificationRun[]
  readonly chosen: string
  readonly labelSets: CardResult['labelSets']
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
export function startSession(
  signal: AbortSignal,
  onState: (state: SessionState) => void,
  onClose: () => void,
): Session {
  let port: OpenPort<CardMessage> | null = null
  let state: SessionState = { runs: [], chosen: '', labelSets: [], canCorrect: false }
  const show = (next: Partial<SessionState>) => {
    state = { ...state, ...next }
    onState(state)
  }
  const isGone = () => browser.runtime?.id === undefined
  const isDone = (run: ClassificationRun) => isOver(run) && run.failure?.kind !== 'interrupted'
  const lost = () => {
    port = null
    const { runs } = state
    if (runs.length > 0 && runs.every(isDone) && !isGone()) return
    const kind = isGone() ? 'extension-updated' : 'interrupted'
    const interrupted = (run: ClassificationRun): ClassificationRun =>
      isDone(run) && !isGone()
        ? run
        : { ...run, state: 'interrupted', waitingUntil: null, decision: null, failure: failure(kind) }
    show({ runs: (runs.length === 0 ? [unknownRun] : runs).map(interrupted), canCorrect: false })
    // The port of an extension that is updated closes a moment before its context says that it is gone.
    setTimeout(() => {
      if (isGone() && state.runs.some((run) => run.failure?.kind === 'interrupted')) lost()
    }, 500)
  }
  const receive = (update: CardUpdate | CardCommand) => {
    if (update.type === 'run') {
      const { canCorrect, chosen, labelSets, run } = update
      show({ canCorrect, chosen, labelSets, runs: withRun(state.runs, run, chosen) })
    } else if (update.type === 'refused') {
      const { failure: cause } = update
      const refused = { state: 'failed', decision: null, failure: cause } as const
      const before = state.runs.length === 0 ? [unknownRun] : state.runs
      show({ runs: before.map((run) => ({ ...run, ...refused })), canCorrect: false })
    } else if (update.type === 'card-close') onClose()
  }
  const send = (message: CardMessage) => {
    try {
      port ??= openPort<CardUpdate | CardCommand, CardMessage>(cardPort, signal, receive, lost)
      port.post(message)
    } catch {
      lost()
    }
  }
  return {
    send,
    classify: (text, labelSetId, how) => {
      const again = { state: 'queued', failure: null, decision: null, correction: null } as const
      if (state.runs.length > 0) show({ runs: state.runs.map((run) => ({ ...run, ...again })) })
      send({ type: 'selection', text, labelSetId, ...how })
    },
  }
}

/** The runs with one that changed: in its place where all label sets were chosen, else alone. */
function withRun(
  runs: readonly ClassificationRun[],
  run: ClassificationRun,
  chosen: string,
): readonly ClassificationRun[] {
  if (chosen !== allLabelSets) return [run]
  const place = runs.findIndex(({ labelSet }) => labelSet.id === run.labelSet.id)
  return place < 0 ? [...runs, run] : runs.with(place, run)
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
  labelSet: missingLabelSet,
  decision: null,
  plan: null,
  requests: 0,
  correction: null,
  clarification: null,
  secondOpinion: null,
}
