import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

import type { Side } from '../../utils/scoring/calibration/calibration-report'
import { Chart } from './chart'
import { ChartAxes } from './chart-axes'
import { frame } from './chart-frame'
import { isSameRisk, riskGist } from './risk-words'

interface RiskChartProps {
  readonly before: Side
  readonly after: Side | null
}

/** Among fewer texts a share says nothing and the line jumps. */
const fewest = 10
const xTicks = [0, 0.25, 0.5, 0.75, 1]
const x = scaleLinear([0, 1], [frame.left, frame.right])

/** What share is wrong if only the surest texts are accepted, for every share of them. */
export function RiskChart({ before, after }: RiskChartProps) {
  const curves = after === null || isSameRisk(before.risk, after.risk) ? [before] : [before, after]
  const drawn = curves.map(({ risk }) => (risk.length > fewest ? risk.slice(fewest - 1) : risk))
  const most = Math.max(0.05, ...drawn.flat().map(({ risk }) => risk))
  const y = scaleLinear([0, most], [frame.bottom, frame.top]).nice(4)
  const path = line<Side['risk'][number]>(
    ({ coverage }) => x(coverage),
    ({ risk }) => y(risk),
  )
  const [first, second] = drawn.map((points) => path(points) ?? '')
  return (
    <Chart
      height={frame.bottom + 40}
      label={`Share of texts accepted against share wrong among them. ${riskGist(curves.at(-1) ?? before)}`}
    >
      <ChartAxes
        x={x}
        y={y}
        xName="Share of texts accepted"
        yName="Share wrong among them"
        xTicks={xTicks}
        yTicks={y.ticks(4)}
      />
      <path class={second === undefined ? 'chart-line' : 'chart-line chart-line-before'} d={first} />
      {second !== undefined && <path class="chart-line" d={second} />}
    </Chart>
  )
}
