import { useMemo, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { FailureNotice } from '../../components/failure-notice'
import { AnswerActions } from '../../components/playground/answer-actions'
import { AnswerNote } from '../../components/playground/answer-note'
import { AnswerState } from '../../components/playground/answer-state'
import { Legend } from '../../components/token/legend'
import { Measures } from '../../components/token/measures'
import { TokenDetail } from '../../components/token/token-detail'
import { TokenText } from '../../components/token/token-text'
import { answerText, runJson } from '../../utils/export/run-json'
import type { AnswerRun } from '../../utils/model/run'
import type { Token } from '../../utils/model/token'
import type { Colouring } from '../../utils/scoring/doubt-level'
import { sequenceMeasures } from '../../utils/scoring/sequence-measures'
import { units as unitsOf } from '../../utils/scoring/units'

interface AnswerProps {
  readonly run: AnswerRun
  /** What has come so far. */
  readonly tokens: readonly Token[]
  readonly onRetry: () => void
}

/** One answer, token by token, and what can be said of it. */
export function Answer({ run, tokens, onRetry }: AnswerProps) {
  const [colouring, setColouring] = useState<Colouring>('probability')
  const [active, setActive] = useState<number | null>(null)
  const [pinned, setPinned] = useState<number | null>(null)
  const units = useMemo(() => unitsOf(tokens), [tokens])
  const isRunning = run.state === 'queued' || run.state === 'running'
  const measures = useMemo(() => (isRunning ? null : sequenceMeasures(units)), [isRunning, units])
  const shown = pinned ?? active
  const jump = (index: number) => {
    setPinned(index)
    document.querySelector<HTMLElement>(`[data-token][data-index="${units[index]?.first ?? -1}"]`)?.focus()
  }
  return (
    <section class="answer" aria-label="Answer" data-state={run.state} data-provenance={run.provenance.kind}>
      <AnswerState run={run} />
      {units.length > 0 && (
        <TokenText
          units={units}
          colouring={colouring}
          active={shown}
          streaming={isRunning}
          describedBy="token-words"
          onActivate={setActive}
          onPin={setPinned}
        />
      )}
      {run.failure !== null && (
        <FailureNotice
          failure={run.failure}
          onAction={(action) => (action === 'retry' ? onRetry() : void browser.runtime.openOptionsPage())}
        />
      )}
      {!isRunning && <AnswerNote run={run} />}
      {run.note !== 'logprobs-absent' && units.length > 0 && (
        <>
          <Legend colouring={colouring} />
          <TokenDetail
            describedBy="token-words"
            unit={shown === null ? null : (units[shown] ?? null)}
            pinned={pinned !== null}
            onUnpin={() => setPinned(null)}
          />
        </>
      )}
      {measures !== null && units.length > 0 && (
        <>
          <AnswerActions
            colouring={colouring}
            onColouring={setColouring}
            onCopyText={() => navigator.clipboard.writeText(answerText(tokens))}
            onCopyJson={() => navigator.clipboard.writeText(runJson(run))}
          />
          <Measures
            measures={measures}
            duration={run.endedAt === null ? null : run.endedAt - run.startedAt}
            onWeakest={jump}
          />
        </>
      )}
    </section>
  )
}
