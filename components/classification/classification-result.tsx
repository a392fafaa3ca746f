import type { Decision } from '../../utils/model/decision'
import type { ClassificationRun } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { Clarification } from './clarification'
import { DecisionFacts } from './decision-facts'
import { LabelList } from './label-list'
import { learningWords } from './learning-words'
import { PlausibleLine } from './plausible-line'
import { ResultFooter } from './result-footer'
import type { ResultHandlers } from './result-handlers'
import { SecondOpinion } from './second-opinion'
import { stabilityWarning } from './stability-words'
import { VerdictBanner } from './verdict-banner'
import { WarningList } from './warning-list'

interface ClassificationResultProps extends ResultHandlers {
  readonly run: ClassificationRun
  readonly decision: Decision
  readonly onRetry: () => void
}

/** The answer first, then the labels, then what the numbers are worth, last where they came from. */
export function ClassificationResult({ run, decision, onRetry, ...handlers }: ClassificationResultProps) {
  const { clarification, correction, secondOpinion } = run
  const hasNumbers = decision.verdict !== 'none'
  const isShortened = run.selected > run.text.length
  const learning = learningWords(decision)
  const unstable = stabilityWarning(decision)
  const right = decision.labels.find(({ id }) => id === correction)
  return (
    <>
      <VerdictBanner verdict={decision.verdict} reason={decision.reason}>
        {!hasNumbers && (
          <button type="button" class="button" onClick={onRetry}>
            Retry
          </button>
        )}
      </VerdictBanner>
      {hasNumbers && (
        <LabelList
          labels={decision.labels}
          correction={correction}
          onCorrect={handlers.onCorrect}
          hasKeys={handlers.hasKeys}
        />
      )}
      <output class="spoken">{right === undefined ? '' : `Noted: ${right.name} is right.`}</output>
      {hasNumbers && <PlausibleLine decision={decision} />}
      {hasNumbers && <DecisionFacts decision={decision} />}
      {clarification !== null && <Clarification clarification={clarification} onCopy={handlers.onCopy} />}
      {secondOpinion !== null && <SecondOpinion run={run} opinion={secondOpinion} />}
      {isShortened && (
        <p class="aside">
          Read: the first {formatCount(run.text.length)} of {formatCount(run.selected)} characters.
        </p>
      )}
      {learning !== null && <p class="aside">{learning}</p>}
      <WarningList warnings={decision.warnings} more={unstable === null ? [] : [unstable]} />
      <ResultFooter run={run} decision={decision} />
    </>
  )
}
