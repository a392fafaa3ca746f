import type { Decision, LabelProbability } from '../../utils/model/decision'
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
  decision: { calibration, missingMass, provenance, reportedConfidence },
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
        ['Requests', formatCount(run.requests)],
        ['Label set', `${run.labelSet.name}, version ${run.labelSet.version}`],
        ['Text', `${formatCount(run.text.length)} characters`],
      ]}
    />
  )
}

/** What the first label had before it was calibrated. */
function rawRow(raw: readonly LabelProbability[]): ProvenanceRow {
  const [top] = raw
  return [
    'Before calibration',
    top === undefined || top.probability === null ? 'unknown' : formatProbability(top.probability),
  ]
}
