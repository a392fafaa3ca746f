import type { CheckRun } from '../../utils/model/run'
import { formatDuration } from '../format/format-duration'
import { plural } from '../format/plural'
import { provenanceChipsOf, readoutChipsOf } from './check-chips'
import { CheckOrigin } from './check-origin'

interface CheckFooterProps {
  readonly run: CheckRun
}

/** Last and small: how the numbers were obtained. */
export function CheckFooter({ run }: CheckFooterProps) {
  const decision = run.claims.find((claim) => claim.decision !== null)?.decision
  if (decision === undefined || decision === null) return null
  return (
    <footer class="result-footer">
      <div class="result-facts">
        {[...readoutChipsOf(run), ...provenanceChipsOf(run)].map(({ title, words }) => (
          <span key={words} class="chip" title={title}>
            {words}
          </span>
        ))}
        <span class="result-cost">
          <bdi>{decision.provenance.model}</bdi>
          {run.endedAt !== null && ` · ${formatDuration(run.endedAt - run.startedAt)}`}
          {` · ${plural(run.requests, 'request')}`}
        </span>
      </div>
      <CheckOrigin run={run} provenance={decision.provenance} />
    </footer>
  )
}
