import type { CalibrationReport, Side } from '../../utils/scoring/calibration/calibration-report'
import { Section } from '../page/section'
import { calibratorWords } from './calibrator-words'
import { FiguresTable } from './figures-table'
import { Reliability } from './reliability'
import { Risk } from './risk'

interface ReportSectionsProps {
  readonly report: CalibrationReport
}

/** What the numbers are worth, drawn and in figures; nothing where there are too few corrections for a calibration. */
export function ReportSections({ report: { after, before, calibrator } }: ReportSectionsProps) {
  if (after === null || calibrator === null) return null
  return (
    <>
      <Section
        id="reliability"
        title="Reliability"
        lead="Whether what is said with 80 % is right 80 % of the time."
      >
        <Reliability
          sides={[
            { title: 'Before calibration', side: before },
            { title: 'After calibration', side: after },
          ]}
        />
      </Section>
      <Section id="figures" title="Figures">
        <FiguresTable before={before} after={after} />
        <p class="soft">
          {calibratorWords(calibrator)}. Every figure is of texts that the calibrator did not see
          (cross-fitted). Beside each is its 95 % bootstrap interval.
          {isMean(after) &&
            ' Texts are divided for that several times: figures are means over the divisions, drawings are of the first.'}
        </p>
      </Section>
      <Section
        id="risk"
        title="If only the surest are accepted"
        lead="How much goes wrong, for every share of the texts that is accepted; drawn from ten texts on."
      >
        <Risk before={before} after={after} />
      </Section>
    </>
  )
}

/** Whether the figures are of more than what is drawn. */
function isMean({ diagram, figures }: Side): boolean {
  return Math.abs(diagram.error - figures.calibrationError.value) > 1e-9
}
