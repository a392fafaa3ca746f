import type { CalibrationReport } from '../../utils/scoring/calibration/calibration-report'
import { fewestExamples } from '../../utils/scoring/calibration/calibrator-for'
import { accuracyWords, neededWords } from './accuracy-words'
import { leadStatement, statementWords } from './statement-words'
import { StatementsTable } from './statements-table'

interface HeadlineProps {
  readonly report: CalibrationReport
}

/** What matters first: how far the sure answers can be trusted, as far as the corrections tell. */
export function Headline({ report }: HeadlineProps) {
  const { after, before, count } = report
  if (after === null) {
    return (
      <>
        <p class="headline">{accuracyWords(report)}.</p>
        <p class="soft">{neededWords(count, fewestExamples)}</p>
      </>
    )
  }
  const statement = leadStatement(after.statements)
  return (
    <>
      <p class="headline">{statement === null ? 'No answer reached 50 %' : statementWords(statement)}.</p>
      <p class="soft">After calibration. {accuracyWords(report)}.</p>
      <StatementsTable before={before} after={after} />
    </>
  )
}
