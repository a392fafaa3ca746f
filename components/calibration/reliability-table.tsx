import type { ReliabilityDiagram } from '../../utils/scoring/calibration/reliability-diagram'
import { formatRange } from '../format/format-between'
import { formatCount } from '../format/format-count'
import { formatProbability } from '../format/format-probability'
import { formatShare } from '../format/format-share'
import { isOutside } from './diagram-words'

interface ReliabilityTableProps {
  readonly title: string
  readonly diagram: ReliabilityDiagram
}

/** Every number of a reliability diagram. */
export function ReliabilityTable({ title, diagram }: ReliabilityTableProps) {
  return (
    <table class="numbers">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Bin</th>
          <th scope="col">Texts</th>
          <th scope="col">Mean confidence</th>
          <th scope="col">Right</th>
          <th scope="col">95 % interval</th>
          <th scope="col">Perfect, by chance</th>
        </tr>
      </thead>
      <tbody>
        {diagram.bins.map((bin) => (
          <tr key={bin.from}>
            <th scope="row">{formatRange({ lower: bin.from, upper: bin.to })}</th>
            <td>{formatCount(bin.count)}</td>
            <td>{formatProbability(bin.confidence)}</td>
            <td>{formatShare(Math.round(bin.accuracy * bin.count), bin.count)}</td>
            <td>{formatRange(bin.interval)}</td>
            <td>
              {formatRange(bin.band)} {isOutside(bin) && <small>outside</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
