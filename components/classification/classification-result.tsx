import type { Decision } from '../../utils/model/decision'
import type { ClassificationRun } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { DecisionFacts } from './decision-facts'
import { LabelList } from './label-list'
import { ResultFooter } from './result-footer'
import { VerdictBanner } from './verdict-banner'
import { WarningList } from './warning-list'

interface ClassificationResultProps {
  readonly run: ClassificationRun
  readonly decision: Decision
  readonly onRetry: () => void
}

/** The answer first, then the labels, then what the numbers are worth, last where they came from. */
export function ClassificationResult({ run, decision, onRetry }: ClassificationResultProps) {
  const hasNumbers = decision.verdict !== 'none'
  const isShortened = run.selected > run.text.length
  return (
    <>
      <VerdictBanner verdict={decision.verdict} reason={decision.reason}>
        {!hasNumbers && (
          <button type="button" class="button" onClick={onRetry}>
            Retry
          </button>
        )}
      </VerdictBanner>
      {hasNumbers && <LabelList labels={decision.labels} />}
      {hasNumbers && <DecisionFacts decision={decision} />}
      {isShortened && (
        <p class="aside">
          Read: the first {formatCount(run.text.length)} of {formatCount(run.selected)} characters.
        </p>
      )}
      <WarningList warnings={decision.warnings} />
      <ResultFooter run={run} decision={decision} />
    </>
  )
}
