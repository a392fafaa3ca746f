import type { Calibrator } from '../../utils/model/calibrator'
import { numberFormat } from '../format/number-format'
import { plural } from '../format/plural'

/** `Temperature 1.8, fitted on 64 corrections`. */
export function calibratorWords(calibrator: Calibrator, locale?: string): string {
  return `${methodWords(calibrator, locale)}, fitted on ${plural(calibrator.examples, 'correction')}`
}

function methodWords(calibrator: Calibrator, locale: string | undefined): string {
  switch (calibrator.method) {
    case 'temperature':
      return `Temperature ${parameter(calibrator.temperature, locale)}`
    case 'platt': {
      const { intercept, slope } = calibrator
      return `Platt scaling, slope ${parameter(slope, locale)}, intercept ${parameter(intercept, locale)}`
    }
    case 'beta': {
      const { a, b, c } = calibrator
      return `Beta calibration, a ${parameter(a, locale)}, b ${parameter(b, locale)}, c ${parameter(c, locale)}`
    }
    case 'isotonic':
      return `Isotonic regression, ${plural(new Set(calibrator.y).size, 'step')}`
    default:
      throw new TypeError(`calibratorWords: unexpected ${JSON.stringify(calibrator satisfies never)}`)
  }
}

function parameter(value: number, locale: string | undefined): string {
  const size = numberFormat(locale, { maximumSignificantDigits: 2 }).format(Math.abs(value))
  return value < 0 ? `−${size}` : size
}
