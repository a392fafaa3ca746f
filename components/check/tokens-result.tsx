import type { AnswerRun } from '../../utils/model/run'
import type { Colouring } from '../../utils/scoring/doubt-level'
import type { Unit } from '../../utils/scoring/units'
import { AnswerNote } from '../answer/answer-note'
import { AnswerOrigin } from '../answer/answer-origin'
import { colouringChoices } from '../answer/colouring-choices'
import { InlineSelect } from '../form/inline-select'
import { Legend } from '../token/legend'
import { Measures } from '../token/measures'
import { StepKeys } from './step-keys'
import { tokensSummary } from './tokens-summary'
import { WeakTokenList } from './weak-token-list'

export interface TokensResultProps {
  readonly run: AnswerRun
  readonly units: readonly Unit[]
  readonly colouring: Colouring
  readonly onColouring: (colouring: Colouring) => void
  /** Whether all tokens are coloured on the page, or only the few that deserve a look. */
  readonly marksAll: boolean
  readonly onMarksAll: (marksAll: boolean) => void
  /** Place of the unit whose detail is open; `null` for none. */
  readonly open: number | null
  readonly onOpen: (place: number | null) => void
}

/** A scored text: how it is coloured, the tokens to look at, and what the whole is worth. */
export function TokensResult(props: TokensResultProps) {
  const { colouring, marksAll, onColouring, onMarksAll, onOpen, open, run, units } = props
  const { hasNumbers, measures, weak } = tokensSummary(units)
  return (
    <>
      {hasNumbers && (
        <>
          <div class="tokens-actions">
            <InlineSelect
              label="Colour by"
              value={colouring}
              choices={colouringChoices}
              onValue={onColouring}
            />
            <span class="grow" />
            <button type="button" class="button" aria-keyshortcuts="A" onClick={() => onMarksAll(!marksAll)}>
              {marksAll ? 'Colour the few' : 'Colour all tokens'} <kbd aria-hidden="true">A</kbd>
            </button>
          </div>
          {weak.length === 0 && <p class="calm">No word that states something is below 50&nbsp;%.</p>}
          {weak.length > 0 && (
            <div class="check-keys">
              <StepKeys />
            </div>
          )}
          <WeakTokenList units={units} weak={weak} colouring={colouring} open={open} onOpen={onOpen} />
          <div class="check-meaning">
            <p class="soft">How much this model expected each token. Not whether it is true.</p>
            <Legend colouring={colouring} />
          </div>
        </>
      )}
      <AnswerNote note={run.note} />
      {hasNumbers && (
        <Measures
          measures={measures}
          duration={run.endedAt === null ? null : run.endedAt - run.startedAt}
          onWeakest={onOpen}
        />
      )}
      {units.length > 0 && <AnswerOrigin run={run} />}
    </>
  )
}
