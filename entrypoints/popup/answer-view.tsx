import { useEffect, useMemo, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { Answer } from '../../components/answer/answer'
import type { CopyForm } from '../../components/answer/answer-actions'
import { noTokenFocus } from '../../components/token/token-focus'
import { answerText, runJson } from '../../utils/export/run-json'
import { type AnswerRun, isOver } from '../../utils/model/run'
import type { Token } from '../../utils/model/token'
import { copyText } from '../../utils/page/copy-text'
import type { Colouring } from '../../utils/scoring/doubt-level'
import { sequenceMeasures } from '../../utils/scoring/sequence-measures'
import { units as unitsOf } from '../../utils/scoring/units'

interface AnswerViewProps {
  readonly run: AnswerRun
  /** What has come so far. */
  readonly tokens: readonly Token[]
  readonly onRetry: () => void
}

/** The state around one answer: what is pointed at, how it is coloured. */
export function AnswerView({ run, tokens, onRetry }: AnswerViewProps) {
  const [colouring, setColouring] = useState<Colouring>('probability')
  const [focus, setFocus] = useState(noTokenFocus)
  const [now, setNow] = useState(Date.now)
  const units = useMemo(() => unitsOf(tokens), [tokens])
  const isRunning = !isOver(run)
  const measures = useMemo(() => (isRunning ? null : sequenceMeasures(units)), [isRunning, units])
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isRunning])
  useEffect(() => setFocus(noTokenFocus), [run.id])
  const copy = (form: CopyForm) =>
    copyText(form === 'text' ? answerText(tokens) : runJson(run), document.body)
  return (
    <Answer
      run={run}
      units={units}
      measures={measures}
      now={now}
      focus={focus}
      onFocus={setFocus}
      colouring={colouring}
      onColouring={setColouring}
      onCopy={copy}
      onAction={(action) => (action === 'retry' ? onRetry() : void browser.runtime.openOptionsPage())}
    />
  )
}
