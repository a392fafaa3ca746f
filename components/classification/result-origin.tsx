import type { Decision, LabelProbability, LikelihoodForm, OtherForm } from '../../utils/model/decision'
import type { ClassificationRun } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { formatMeasure } from '../format/format-measure'
import { formatProbability } from '../format/format-probability'
import { plural } from '../format/plural'
import { ProvenanceDetails } from '../provenance-details'
import { type ProvenanceRow, provenanceRows } from '../provenance-rows'

interface ResultOriginProps {
  readonly run: ClassificationRun
  readonly decision: Decision
}

/** Where the numbers of a classification came from. */
export function ResultOrigin({
  run,
  decision: { calibration, missingMass, otherForms, provenance, reportedConfidence },
}: ResultOriginProps) {
  return (
    <ProvenanceDetails
      rows={[
        ...provenanceRows(provenance),
        ['Not listed', missingMass === null ? 'unknown' : formatProbability(missingMass)],
        [
          'Confidence reported by the server',
          reportedConfidence === null ? 'none' : formatMeasure(reportedConfidence),
        ],
        [
          'Calibration',
          calibration === null
            ? 'none'
            : `${calibration.method}, fitted on ${plural(calibration.examples, 'correction')}`,
        ],
        ...(calibration === null ? [] : [rawRow(calibration.raw)]),
        ...otherForms.map(formRow),
        ['Requests', formatCount(run.requests)],
        ['Label set', `${run.labelSet.name}, version ${run.labelSet.version}`],
        ['Text', `${formatCount(run.text.length)} characters`],
      ]}
    />
  )
}

const formWords: Readonly<Record<LikelihoodForm, string>> = {
  raw: 'First by raw likelihood',
  'per-token': 'First by likelihood per token',
  'against-content-free': 'First against no text',
}

function formRow({ form, name, probability }: OtherForm): ProvenanceRow {
  return [formWords[form], `${name}, ${formatProbability(probability)}`]
}

/** What the first label had before it was calibrated. */
function rawRow(raw: readonly LabelProbability[]): ProvenanceRow {
  const [top] = raw
  return [
    'Before calibration',
    top === undefined || top.probability === null ? 'unknown' : formatProbability(top.probability),
  ]
}
