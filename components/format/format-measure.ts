import { numberFormat } from './number-format'

/** A quantity without a sign of its own (perplexity, nats, bits): two decimals below ten, one below a hundred. */
export function formatMeasure(value: number, locale?: string): string {
  const digits = value < 9.995 ? 2 : value < 99.95 ? 1 : 0
  return numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
}
