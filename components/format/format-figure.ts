import { formatMeasure } from './format-measure'

/**
 * A figure of merit with two decimals. What would round to nothing, or to the most that it can be, is written as a bound:
 * `<0.01`, `>0.99`.
 */
export function formatFigure(value: number, most = Infinity, locale?: string): string {
  if (Number.isNaN(value)) return 'unknown'
  if (value > 0 && value < 0.005) return `<${formatMeasure(0.01, locale)}`
  if (value < most && value >= most - 0.005) return `>${formatMeasure(most - 0.01, locale)}`
  return formatMeasure(value, locale)
}
