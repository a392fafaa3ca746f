import type { Side } from '../../utils/scoring/calibration/calibration-report'
import { formatFigure } from '../format/format-figure'
import { formatProbability } from '../format/format-probability'
import { percent } from '../format/percent'

type Risk = Side['risk']

/** The share that is wrong among the surest `coverage` of the texts, 0..1; `null` without texts. */
export function riskAt(risk: Risk, coverage: number): number | null {
  return risk.find((point) => point.coverage >= coverage - 1e-9)?.risk ?? null
}

/** A counted share of errors: none is none. */
export function riskWords(risk: number | null, locale?: string): string {
  if (risk === null) return 'unknown'
  return risk === 0 || risk === 1 ? percent(risk, 0, locale) : formatProbability(risk, locale)
}

/** Whether two orders of the texts come to the same. */
export function isSameRisk(before: Risk, after: Risk): boolean {
  return (
    before.length === after.length &&
    before.every(({ risk }, index) => Math.abs(risk - (after[index]?.risk ?? NaN)) < 1e-9)
  )
}

/** `Of the surest half, 4 % were wrong; of all, 17 %. Area under the curve: 0.06.` */
export function riskGist({ risk, riskArea }: Pick<Side, 'risk' | 'riskArea'>): string {
  const [half, all] = [riskWords(riskAt(risk, 0.5)), riskWords(riskAt(risk, 1))]
  return `Of the surest half, ${half} were wrong; of all, ${all}. Area under the curve: ${formatFigure(riskArea, 1)}.`
}
