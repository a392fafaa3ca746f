import { numberFormat } from './number-format'

/** A natural log-probability: two decimals, `−0.32`; two significant digits where those would be lost, `−0.0042`. */
export function formatLogprob(logprob: number, locale?: string): string {
  const size = Math.abs(logprob)
  const digits =
    size >= 0.1 || size < 1e-6
      ? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
      : { maximumSignificantDigits: 2 }
  const sign = logprob <= -1e-6 ? '−' : ''
  return `${sign}${numberFormat(locale, digits).format(size)}`
}
