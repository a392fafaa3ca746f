import { numberFormat } from './number-format'

/** A whole number with its thousands set apart. */
export function formatCount(count: number, locale?: string): string {
  return numberFormat(locale, { maximumFractionDigits: 0 }).format(count)
}
