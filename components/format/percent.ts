import { numberFormat } from './number-format'

/** A percentage with a given number of decimals and always a space before a trailing sign. `share` is 0..1. */
export function percent(share: number, digits: number, locale?: string): string {
  const parts = numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).formatToParts(share)
  return parts
    .map(({ type, value }, index) => {
      const isTight = type === 'percentSign' && index > 0 && parts[index - 1]?.type !== 'literal'
      return isTight ? `\u00A0${value}` : value
    })
    .join('')
}
