import type { CalibrationReport } from '../../utils/scoring/calibration/calibration-report'
import { formatBetween } from '../format/format-between'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'

/** `9 of 12 first labels were right: between 47 % and 91 %`. */
export function accuracyWords(
  { accuracy, count, right }: Pick<CalibrationReport, 'accuracy' | 'count' | 'right'>,
  locale?: string,
): string {
  const verb = right === 1 ? 'was' : 'were'
  const of = `${formatCount(right, locale)} of ${plural(count, 'first label')}`
  return `${of} ${verb} right: ${formatBetween(accuracy, locale)}`
}

/** What is lacking for a calibration; empty where nothing is. */
export function neededWords(count: number, needed: number): string {
  const missing = needed - count
  if (missing <= 0) return ''
  return `${plural(missing, 'more correction')} ${missing === 1 ? 'is' : 'are'} needed for a calibration.`
}
