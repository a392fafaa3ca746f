import type { AnswerRun } from '../../utils/model/run'
import { ProvenanceDetails } from '../provenance-details'
import { provenanceRows } from '../provenance-rows'
import { originWords, provenanceChips, provenanceWords } from '../provenance-words'

interface AnswerOriginProps {
  readonly run: AnswerRun
}

/** Last and small: where the numbers of an answer came from. */
export function AnswerOrigin({ run: { ask, provenance } }: AnswerOriginProps) {
  const { dialect, kind, model, origin } = provenance
  return (
    <footer class="result-footer">
      <div class="result-facts">
        {ask.type === 'score' && <span class="chip">scored text</span>}
        <span class="chip" title={provenanceWords[kind]}>
          {provenanceChips[kind]}
        </span>
        <span class="result-cost">
          <bdi>{model}</bdi> · {dialect} · <bdi>{originWords(origin)}</bdi>
        </span>
      </div>
      <ProvenanceDetails rows={provenanceRows(provenance)} />
    </footer>
  )
}
