import { numberFormat } from './number-format'

/** A difference of two shares (−1..1) in percentage points: `7 points`, `0.4 points`, `−3 points`. */
export function formatPoints(difference: number, locale?: string): string {
  const points = Math.abs(difference) * 100
  const digits = points < 0.95 ? 1 : 0
  const text = numberFormat(locale, { maximumFractionDigits: digits }).format(points)
  const sign = difference < 0 && text !== '0' ? '−' : ''
  return `${sign}${text}\u00A0${text === '1' ? 'point' : 'points'}`
}
