import type { Decision } from '../../utils/model/decision'
import type { ClassificationRun } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { formatMeasure } from '../format/format-measure'
import { formatProbability } from '../format/format-probability'
import { ProvenanceDetails } from '../provenance-details'
import { provenanceRows } from '../provenance-rows'

interface ResultOriginProps {
  readonly run: ClassificationRun
  readonly decision: Decision
}

/** Where the numbers of a classification came from. */
export function ResultOrigin({
  run,
  decision: { missingMass, provenance, reportedConfidence },
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
        ['Label set', `${run.labelSet.name}, version ${run.labelSet.version}`],
        ['Text', `${formatCount(run.text.length)} characters`],
      ]}
    />
  )
}
