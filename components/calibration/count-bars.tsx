import { type ScaleLinear, scaleLinear } from 'd3-scale'

import type { DiagramBin } from '../../utils/scoring/calibration/reliability-diagram'
import { formatCount } from '../format/format-count'
import { frame, strip } from './chart-frame'

interface CountBarsProps {
  readonly bins: readonly DiagramBin[]
  readonly x: ScaleLinear<number, number>
}

/** How many texts each bin holds, with the number on the bar. */
export function CountBars({ bins, x }: CountBarsProps) {
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const height = scaleLinear([0, most], [0, strip.bottom - strip.top])
  return (
    <g class="chart-counts">
      {bins.map(({ count, from, to }) => (
        <g key={from}>
          <rect
            x={x(from) + 1}
            width={x(to) - x(from) - 2}
            y={strip.bottom - Math.max(1, height(count))}
            height={Math.max(1, height(count))}
          />
          <text x={x((from + to) / 2)} y={strip.bottom - Math.max(1, height(count)) - 3} text-anchor="middle">
            {formatCount(count)}
          </text>
        </g>
      ))}
      <line class="chart-base" x1={frame.left} x2={frame.right} y1={strip.bottom} y2={strip.bottom} />
      <text x={frame.left - 6} y={strip.bottom} dy="-0.1em" text-anchor="end">
        texts
      </text>
    </g>
  )
}
