import { numberFormat } from './number-format'

/** Bytes in decimal units, as downloads and disks are sold: `98 MB`, `1.3 GB`. */
export function formatBytes(bytes: number, locale?: string): string {
  const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB']
  const maximumFractionDigits = value < 10 ? 1 : 0
  return `${numberFormat(locale, { maximumFractionDigits }).format(value)}\u00A0${unit}`
}
