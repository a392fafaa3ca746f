import { scaleLinear } from 'd3-scale'

import type { ReliabilityDiagram } from '../../utils/scoring/calibration/reliability-diagram'
import { BinMark } from './bin-mark'
import { Chart } from './chart'
import { ChartAxes } from './chart-axes'
import { frame, strip } from './chart-frame'
import { CountBars } from './count-bars'
import { diagramGist } from './diagram-words'

interface ReliabilityChartProps {
  readonly title: string
  readonly diagram: ReliabilityDiagram
}

const ticks = [0, 0.25, 0.5, 0.75, 1]
const x = scaleLinear([0, 1], [frame.left, frame.right])
const y = scaleLinear([0, 1], [frame.bottom, frame.top])

/**
 * Share that was right against confidence, bin by bin: the diagonal is perfect, the soft bars are where chance alone puts a
 * perfect model with so many texts, and the bars below are how many texts a bin has.
 */
export function ReliabilityChart({ title, diagram }: ReliabilityChartProps) {
  return (
    <Chart height={strip.bottom + 40} label={diagramGist(title, diagram)}>
      <ChartAxes
        x={x}
        y={y}
        xName="Confidence"
        yName="Share that was right"
        xTicks={ticks}
        yTicks={ticks}
        base={strip.bottom}
      />
      {diagram.bins.map(({ band, from, to }) => (
        <rect
          key={from}
          class="chart-band"
          x={x(from) + 1}
          width={x(to) - x(from) - 2}
          y={y(band.upper) - 1}
          height={y(band.lower) - y(band.upper) + 2}
        />
      ))}
      <line class="chart-diagonal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      {diagram.bins.map((bin) => (
        <BinMark key={bin.from} bin={bin} x={x} y={y} />
      ))}
      <CountBars bins={diagram.bins} x={x} />
    </Chart>
  )
}
