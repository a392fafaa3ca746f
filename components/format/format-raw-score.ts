import { numberFormat } from './number-format'

/** A raw score (0..1): two decimals, four from 0.99 on, where models that are too sure keep most of theirs. */
export function formatRawScore(score: number, locale?: string): string {
  const digits = score < 0.99 ? 2 : 4
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return score > 0.9999 && score < 1 ? `>${format.format(0.9999)}` : format.format(score)
}
