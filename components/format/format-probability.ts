import { percent } from './percent'

/**
 * A probability (0..1) with the fewest digits that tell: `48 %`, `0.4 %`, `99.2 %`. What would round to none or all is
 * written as a bound, `<0.1 %` and `>99.9 %`, because no model is that sure.
 */
export function formatProbability(probability: number, locale?: string): string {
  if (Number.isNaN(probability)) return '–'
  if (probability < 0.001) return `<${percent(0.001, 1, locale)}`
  if (probability > 0.999) return `>${percent(0.999, 1, locale)}`
  return percent(probability, probability < 0.01 || probability >= 0.99 ? 1 : 0, locale)
}
