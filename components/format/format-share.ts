import { formatProbability } from './format-probability'
import { percent } from './percent'

/** A counted share, `12 of 16`, in percent. None and all are what was counted, and are written as such. */
export function formatShare(part: number, whole: number, locale?: string): string {
  if (whole === 0) return '–'
  if (part === 0 || part === whole) return percent(part / whole, 0, locale)
  return formatProbability(part / whole, locale)
}
