import { numberFormat } from './number-format'

/** `45 ms`, `0.6 s`, `12 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number, locale?: string): string {
  const value = Math.max(0, milliseconds)
  if (value < 99.5) return `${numberFormat(locale, { maximumFractionDigits: 0 }).format(value)}\u00A0ms`
  const seconds = value / 1000
  if (seconds < 9.95) {
    const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
    return `${numberFormat(locale, oneDigit).format(seconds)}\u00A0s`
  }
  const whole = numberFormat(locale, { maximumFractionDigits: 0 })
  const rounded = Math.round(seconds)
  if (rounded < 60) return `${whole.format(rounded)}\u00A0s`
  return `${whole.format(Math.floor(rounded / 60))}\u00A0min ${whole.format(rounded % 60)}\u00A0s`
}
