import type { Decision } from '../../utils/model/decision'
import type { ClassificationRun } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { formatMeasure } from '../format/format-measure'
import { formatProbability } from '../format/format-probability'
import { originWords, provenanceWords, temperatureModeWords } from '../provenance-words'

interface ResultOriginProps {
  readonly run: ClassificationRun
  readonly decision: Decision
}

/** Everything about where the numbers came from, for those who ask. */
export function ResultOrigin({ run, decision }: ResultOriginProps) {
  const { dialect, kind, listed, model, origin, readout, temperature, temperatureMode, truncated } =
    decision.provenance
  const rows: readonly (readonly [string, string])[] = [
    ['Numbers', provenanceWords[kind]],
    ['Endpoint', originWords(origin)],
    ['Dialect', dialect],
    ['Model', model],
    ['Readout', readout ?? 'none'],
    ['Temperature', temperature === null ? 'none' : formatMeasure(temperature)],
    ['Probabilities are', temperatureModeWords[temperatureMode]],
    ['Alternatives listed', listed === null ? 'none' : formatCount(listed)],
    ['Lists cut to likely tokens', truncated === null ? 'unknown' : truncated ? 'yes' : 'no'],
    ['Not listed', decision.missingMass === null ? 'unknown' : formatProbability(decision.missingMass)],
    [
      'Confidence reported by the server',
      decision.reportedConfidence === null ? 'none' : formatMeasure(decision.reportedConfidence),
    ],
    ['Label set', `${run.labelSet.name}, version ${run.labelSet.version}`],
    ['Text', `${formatCount(run.text.length)} characters`],
  ]
  return (
    <details class="details">
      <summary>Where it came from</summary>
      <dl class="origin">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
