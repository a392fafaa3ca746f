import type { Interval } from '../../utils/model/decision'
import { numberFormat } from './number-format'
import { percent } from './percent'

/** An estimated interval in words: `between 47 % and 91 %`. */
export function formatBetween(interval: Interval, locale?: string): string {
  const { digits, lower, upper } = rounded(interval)
  return `between ${percent(lower, digits, locale)} and ${percent(upper, digits, locale)}`
}

/** The same for a table: `47–91 %`. */
export function formatRange(interval: Interval, locale?: string): string {
  const { digits, lower, upper } = rounded(interval)
  const low = numberFormat(locale, { maximumFractionDigits: digits }).format(lower * 100)
  return `${low}–${percent(upper, digits, locale)}`
}

/**
 * Its ends are estimates themselves and are rounded to the nearest; but a lower end never becomes all, nor an upper one
 * nothing.
 */
function rounded({ lower, upper }: Interval): Interval & { readonly digits: number } {
  const digits = upper < 0.01 || lower > 0.99 ? 1 : 0
  const unit = 10 ** -(digits + 2)
  return {
    digits,
    lower: lower < 1 ? Math.min(lower, 1 - unit) : 1,
    upper: upper > 0 ? Math.max(upper, unit) : 0,
  }
}
