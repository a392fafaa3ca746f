import type { Decision } from '../../utils/model/decision'
import type { ClassificationRun } from '../../utils/model/run'
import { formatDuration } from '../format/format-duration'
import { plural } from '../format/plural'
import { provenanceWords } from '../provenance-words'
import { calibrationChip } from './learning-words'
import { ResultOrigin } from './result-origin'
import { tokensUsed } from './tokens-used'

interface ResultFooterProps {
  readonly run: ClassificationRun
  readonly decision: Decision
}

/** Last and small: how the numbers were obtained. */
export function ResultFooter({ run, decision }: ResultFooterProps) {
  const { kind, model, readout } = decision.provenance
  const tokens = tokensUsed(run.usage)
  return (
    <footer class="result-footer">
      <div class="result-facts">
        {readout !== null && (
          <span class="chip" title={plural(run.requests, 'request')}>
            {run.requests > 1 ? `${readout} × ${run.requests}` : readout}
          </span>
        )}
        <span class="chip" title={provenanceWords[kind]}>
          {calibrationChip(decision)}
        </span>
        <span class="result-cost">
          <bdi>{model}</bdi>
          {run.endedAt !== null && ` · ${formatDuration(run.endedAt - run.startedAt)}`}
          {tokens !== null && ` · ${plural(tokens, 'token')}`}
        </span>
      </div>
      <ResultOrigin run={run} decision={decision} />
    </footer>
  )
}
