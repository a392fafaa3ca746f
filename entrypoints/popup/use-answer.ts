import { useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import { type AnswerRun, isOver } from '../../utils/model/run'
import type { Token } from '../../utils/model/token'
import type { JobMessage, JobUpdate } from '../../utils/protocol/job-messages'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'
import { jobPort } from '../../utils/protocol/ports'

type ScoreStart = Omit<Extract<JobMessage, { type: 'score-start' }>, 'type' | 'isPrivate'>
type AnswerStart = Omit<Extract<JobMessage, { type: 'answer-start' }>, 'type' | 'isPrivate'>

interface AnswerState {
  readonly run: AnswerRun | null
  readonly tokens: readonly Token[]
}

/** The last answer, and the one that runs. */
export function useAnswer() {
  const [state, setState] = useState<AnswerState>({ run: null, tokens: [] })
  const port = useRef<OpenPort<JobMessage> | null>(null)
  const isPrivate = useRef(false)

  const hear = (update: JobUpdate) => {
    if (update.type === 'tokens')
      setState((before) => ({ ...before, tokens: [...before.tokens, ...update.tokens] }))
    else if (update.type === 'run' && update.run?.type === 'answer') {
      const { run } = update
      setState((before) => ({ run, tokens: run.state === 'running' ? keep(before, run) : run.tokens }))
    }
  }
  const lost = () => {
    port.current = null
    setState((before) => ({ ...before, run: before.run && interrupted(before.run) }))
  }
  const post = (message: JobMessage) => {
    port.current ??= openPort<JobUpdate, JobMessage>(jobPort, new AbortController().signal, hear, lost)
    port.current.post(message)
  }
  useEffect(() => {
    void browser.windows.getCurrent().then(({ incognito }) => {
      isPrivate.current = incognito
      post({ type: 'answer-recall', isPrivate: incognito })
    })
  }, [])

  return {
    ...state,
    start: (start: AnswerStart) => post({ ...start, type: 'answer-start', isPrivate: isPrivate.current }),
    startScore: (start: ScoreStart) => post({ ...start, type: 'score-start', isPrivate: isPrivate.current }),
    stop: () => post({ type: 'stop' }),
  }
}

function keep(before: AnswerState, run: AnswerRun): readonly Token[] {
  return before.run?.id === run.id ? before.tokens : []
}

function interrupted(run: AnswerRun): AnswerRun {
  return isOver(run)
    ? run
    : { ...run, state: 'interrupted', waitingUntil: null, failure: failure('interrupted') }
}
