import { auroc } from '../../../utils/maths/auroc'
import { bootstrapInterval } from '../../../utils/maths/bootstrap-interval'
import { calibrationError } from '../../../utils/maths/calibration-error'
import { macroF1 } from '../../../utils/maths/macro-f1'
import { riskCoverage } from '../../../utils/maths/risk-coverage'
import { seededRandom } from '../../../utils/maths/seeded-random'

/** What a method said of a row, as figures take it. */
export interface Judged {
  /** Places in the list of labels; `null` where none was named. */
  readonly predicted: number | null
  readonly truth: number
  /** 0..1 */
  readonly confidence: number
  /** Squared distance from the truth over all labels, 0..2. */
  readonly brier: number
  readonly flipRate: number | null
  readonly requests: number
  readonly tokens: number
}

/** A figure and its 95 % bootstrap interval over rows; `null` where it is not defined. */
export interface Figure {
  readonly value: number | null
  readonly lower: number
  readonly upper: number
}

export const figureNames = [
  'accuracy',
  'macro-F1',
  'ECE',
  'Brier',
  'AUROC',
  'accepted at 5 % error',
  'flip rate',
  'requests',
  'tokens',
] as const

export type FigureName = (typeof figureNames)[number]

type Measure = (rows: readonly Judged[]) => number | null

const wrongAtMost = 0.05

export function figuresOf(rows: readonly Judged[], labels: number): Record<FigureName, Figure> {
  const measures: Record<FigureName, Measure> = {
    accuracy: (some) => mean(some.map((row) => (isRight(row) ? 1 : 0))),
    'macro-F1': (some) =>
      macroF1(
        some.map(({ predicted }) => predicted),
        some.map(({ truth }) => truth),
        labels,
      ),
    ECE: (some) => calibrationError(confidences(some), some.map(isRight)).error,
    Brier: (some) => mean(some.map(({ brier }) => brier)),
    AUROC: (some) => auroc(confidences(some), some.map(isRight)),
    'accepted at 5 % error': accepted,
    'flip rate': (some) => {
      const rates = some.flatMap(({ flipRate }) => flipRate ?? [])
      return rates.length === 0 ? null : mean(rates)
    },
    requests: (some) => mean(some.map(({ requests }) => requests)),
    tokens: (some) => mean(some.map(({ tokens }) => tokens)),
  }
  const figure = (measure: Measure): Figure => {
    const interval = bootstrapInterval(
      rows.length,
      (indices) => measure(indices.flatMap((index) => rows[index] ?? [])),
      seededRandom('bench'),
    )
    return { value: measure(rows), ...(interval ?? { lower: NaN, upper: NaN }) }
  }
  return Object.fromEntries(figureNames.map((name) => [name, figure(measures[name])])) as Record<
    FigureName,
    Figure
  >
}

/** The largest share of the rows, the surest first, of which no more than one in twenty is wrong; found on these very rows. */
function accepted(rows: readonly Judged[]): number {
  const { points } = riskCoverage(confidences(rows), rows.map(isRight))
  return Math.max(0, ...points.flatMap(({ coverage, risk }) => (risk <= wrongAtMost ? [coverage] : [])))
}

function isRight({ predicted, truth }: Judged): boolean {
  return predicted === truth
}

function confidences(rows: readonly Judged[]): number[] {
  return rows.map(({ confidence }) => Math.min(1, confidence))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
