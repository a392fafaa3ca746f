import type { Side } from '../../utils/scoring/calibration/calibration-report'
import { diagramWords } from './diagram-words'
import { ReliabilityChart } from './reliability-chart'
import { ReliabilityTable } from './reliability-table'

interface ReliabilityProps {
  readonly sides: readonly { readonly title: string; readonly side: Side }[]
}

/** Reliability diagrams side by side, each with its verdict in words and its numbers. */
export function Reliability({ sides }: ReliabilityProps) {
  return (
    <>
      <div class="chart-pair">
        {sides.map(({ side: { diagram }, title }) => (
          <figure key={title}>
            <figcaption>{title}</figcaption>
            <ReliabilityChart title={title} diagram={diagram} />
            <p>{diagramWords(diagram)}</p>
          </figure>
        ))}
      </div>
      <ul class="chart-key soft">
        <li>
          <span class="key-diagonal" aria-hidden="true" /> perfect
        </li>
        <li>
          <span class="key-band" aria-hidden="true" /> where chance alone puts a perfect model with so many
          texts, 95 %
        </li>
        <li>
          <span class="key-whisker" aria-hidden="true" /> 95 % interval of the share that was right
        </li>
        <li>
          <span class="key-diamond" aria-hidden="true" /> outside of chance
        </li>
      </ul>
      <details class="details">
        <summary>All numbers</summary>
        <div class="table-pair">
          {sides.map(({ side, title }) => (
            <ReliabilityTable key={title} title={title} diagram={side.diagram} />
          ))}
        </div>
      </details>
    </>
  )
}
