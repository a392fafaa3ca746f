import type { Interval } from '../../utils/model/decision'
import { formatProbability } from './format-probability'
import { numberFormat } from './number-format'
import { percent } from './percent'

/** Bounds in percent without the sign, `46–51`, rounded outwards so that they still hold. */
export function formatInterval(interval: Interval, locale?: string): string {
  return intervalEnds(interval, locale).join('–')
}

/** The two ends as `formatInterval` writes them. */
export function intervalEnds({ lower, upper }: Interval, locale?: string): readonly [string, string] {
  const digits = upper < 0.01 || lower > 0.99 ? 1 : 0
  const format = numberFormat(locale, { maximumFractionDigits: digits })
  return [
    format.format(outwards(lower, digits, Math.floor)),
    format.format(outwards(upper, digits, Math.ceil)),
  ]
}

/** Whether an interval says more than the probability beside it. */
export function intervalTells({ lower, upper }: Interval): boolean {
  return formatProbability(lower) !== formatProbability(upper)
}

/** `≤ 1 %`: all that is known of something that was not listed. */
export function formatUpperBound(upper: number, locale?: string): string {
  const digits = upper < 0.01 ? 1 : 0
  const bound = Math.max(0.1, outwards(upper, digits, Math.ceil))
  return `≤\u00A0${percent(bound / 100, digits, locale)}`
}

function outwards(share: number, digits: number, round: (value: number) => number): number {
  const scale = 10 ** digits
  const exact = Math.round(share * 100 * scale * 1e6) / 1e6
  return round(exact) / scale
}
