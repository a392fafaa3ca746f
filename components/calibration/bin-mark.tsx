import type { ScaleLinear } from 'd3-scale'
import { symbol, symbolCircle, symbolDiamond } from 'd3-shape'

import type { DiagramBin } from '../../utils/scoring/calibration/reliability-diagram'
import { isOutside } from './diagram-words'

interface BinMarkProps {
  readonly bin: DiagramBin
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

const inside = symbol(symbolCircle, 52)() ?? ''
const outside = symbol(symbolDiamond, 72)() ?? ''

/** One bin: how much was right, its interval as a whisker; a diamond where chance alone does not put it. */
export function BinMark({ bin, x, y }: BinMarkProps) {
  const { accuracy, confidence, interval } = bin
  const [middle, low, high] = [x(confidence), y(interval.lower), y(interval.upper)]
  return (
    <g class={isOutside(bin) ? 'chart-mark chart-mark-outside' : 'chart-mark'}>
      <path
        class="chart-whisker"
        d={`M${middle} ${low}V${high}M${middle - 3} ${low}h6M${middle - 3} ${high}h6`}
      />
      <path
        class="chart-point"
        d={isOutside(bin) ? outside : inside}
        transform={`translate(${middle} ${y(accuracy)})`}
      />
    </g>
  )
}
