import { useId, useRef } from 'preact/hooks'

import type { AnswerRun } from '../../utils/model/run'
import type { SequenceMeasures } from '../../utils/scoring/sequence-measures'
import type { Unit } from '../../utils/scoring/units'
import type { OfferedAction } from '../failure-action'
import { FailureNotice } from '../failure-notice'
import { Legend } from '../token/legend'
import { Measures } from '../token/measures'
import { TokenDetail } from '../token/token-detail'
import type { TokenFocus } from '../token/token-focus'
import { TokenText } from '../token/token-text'
import { AnswerActions, type AnswerActionsProps } from './answer-actions'
import { AnswerEnd } from './answer-end'
import { AnswerNote } from './answer-note'
import { AnswerOrigin } from './answer-origin'
import { AnswerScroll } from './answer-scroll'
import { AnswerStatus } from './answer-status'

export interface AnswerProps extends Omit<AnswerActionsProps, 'empty'> {
  readonly run: AnswerRun
  /** `units(run.tokens)`, made once per change of the tokens. */
  readonly units: readonly Unit[]
  /** `sequenceMeasures(units)`; `null` while it is not worth computing. */
  readonly measures: SequenceMeasures | null
  readonly now: number
  readonly focus: TokenFocus
  readonly onFocus: (focus: TokenFocus) => void
  readonly onAction: (action: OfferedAction) => void
}

/** One answer in any state: text in its colours, what a token hides, and what the whole is worth. */
export function Answer(props: AnswerProps) {
  const { colouring, focus, measures, now, onAction, onColouring, onCopy, onFocus, run, units } = props
  const describedBy = useId()
  const root = useRef<HTMLElement>(null)
  const hasText = units.length > 0
  const hasNumbers = units.some(({ logprob }) => logprob !== null)
  const isStreaming = run.state === 'running' || run.state === 'queued'
  const failure = run.failure?.kind === 'stopped' ? null : run.failure
  const jump = (active: number) => {
    root.current?.querySelector<HTMLElement>(`[data-index="${units[active]?.first ?? -1}"]`)?.focus()
    onFocus({ active, pinned: true })
  }
  return (
    <section
      ref={root}
      class="answer"
      aria-label="Answer"
      data-state={run.state}
      data-provenance={run.provenance.kind}
    >
      <AnswerStatus run={run} now={now} hasText={hasText} />
      {hasText && (
        <>
          <AnswerActions colouring={colouring} onColouring={onColouring} onCopy={onCopy} empty={!hasText} />
          <AnswerScroll growing={isStreaming} length={units.length}>
            <TokenText
              units={units}
              colouring={colouring}
              focus={focus}
              onFocus={onFocus}
              streaming={isStreaming}
              describedBy={describedBy}
            >
              <AnswerEnd run={run} />
            </TokenText>
          </AnswerScroll>
          <AnswerNote note={run.note} />
          {hasNumbers && <Legend colouring={colouring} />}
        </>
      )}
      {failure !== null && <FailureNotice failure={failure} onAction={onAction} />}
      {hasNumbers && (
        <TokenDetail
          describedBy={describedBy}
          unit={focus.active === null ? null : (units[focus.active] ?? null)}
          pinned={focus.pinned}
          onUnpin={() => onFocus({ active: focus.active, pinned: false })}
        />
      )}
      {hasText && measures !== null && (
        <Measures measures={measures} duration={(run.endedAt ?? now) - run.startedAt} onWeakest={jump} />
      )}
      {hasText && !isStreaming && <AnswerOrigin run={run} />}
    </section>
  )
}
