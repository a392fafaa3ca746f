import type { ScaleLinear } from 'd3-scale'

import { percent } from '../format/percent'
import { frame } from './chart-frame'

interface ChartAxesProps {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly xName: string
  readonly yName: string
  readonly xTicks: readonly number[]
  readonly yTicks: readonly number[]
  /** Where the names along x are; below the plot itself unless something is between. */
  readonly base?: number
}

/** Lines and their values in percent along both sides, and what the sides are. */
export function ChartAxes({ x, y, xName, yName, xTicks, yTicks, base = frame.bottom }: ChartAxesProps) {
  return (
    <g class="chart-axes">
      <text x="0" y="11">
        {yName}
      </text>
      {yTicks.map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={frame.left} x2={frame.right} y1={y(tick)} y2={y(tick)} />
          <text x={frame.left - 6} y={y(tick)} dy="0.35em" text-anchor="end">
            {percent(tick, 1)}
          </text>
        </g>
      ))}
      <line class="chart-base" x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} />
      {xTicks.map((tick) => (
        <g key={tick}>
          <line class="chart-base" x1={x(tick)} x2={x(tick)} y1={base} y2={base + 4} />
          <text x={x(tick)} y={base + 18} text-anchor={tick === 1 ? 'end' : 'middle'}>
            {percent(tick, 0)}
          </text>
        </g>
      ))}
      <text x={(frame.left + frame.right) / 2} y={base + 36} text-anchor="middle">
        {xName}
      </text>
    </g>
  )
}
