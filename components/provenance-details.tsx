import type { ProvenanceRow } from './provenance-rows'

interface ProvenanceDetailsProps {
  readonly rows: readonly ProvenanceRow[]
}

/** Everything about where numbers came from, for those who ask. */
export function ProvenanceDetails({ rows }: ProvenanceDetailsProps) {
  return (
    <details class="details">
      <summary>Where it came from</summary>
      <dl class="origin">
        {rows.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
