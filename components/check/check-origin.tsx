import type { Provenance } from '../../utils/model/provenance'
import type { CheckRun } from '../../utils/model/run'
import { tokensUsed } from '../classification/tokens-used'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'
import { ProvenanceDetails } from '../provenance-details'
import { provenanceRows } from '../provenance-rows'
import { checkCounts } from './check-counts'

interface CheckOriginProps {
  readonly run: CheckRun
  /** Of the first sentence that has one. */
  readonly provenance: Provenance
}

/** Where the numbers of a check came from. */
export function CheckOrigin({ provenance, run }: CheckOriginProps) {
  const { asked, total } = checkCounts(run.claims)
  const tokens = tokensUsed(run.usage)
  return (
    <ProvenanceDetails
      rows={[
        ...provenanceRows(provenance),
        ['Calibration', calibrationWords(run)],
        ['Requests', formatCount(run.requests)],
        ['Tokens', tokens === null ? 'unknown' : formatCount(tokens)],
        ['Sentences asked', `${formatCount(asked)} of ${formatCount(total)}`],
        ['Text', `${formatCount(run.text.length)} characters`],
        [
          'Message before it',
          run.question === '' ? 'none' : `${formatCount(run.question.length)} characters`,
        ],
      ]}
    />
  )
}

function calibrationWords({ claims }: CheckRun): string {
  const calibration = claims.find(({ decision }) => decision?.calibration != null)?.decision?.calibration
  return calibration == null
    ? 'none'
    : `${calibration.method}, fitted on ${plural(calibration.examples, 'correction')}`
}
