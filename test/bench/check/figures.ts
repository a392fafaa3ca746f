import { auroc } from '../../../utils/maths/auroc'
import { bootstrapInterval } from '../../../utils/maths/bootstrap-interval'
import { brierScore } from '../../../utils/maths/brier-score'
import { calibrationError } from '../../../utils/maths/calibration-error'
import { seededRandom } from '../../../utils/maths/seeded-random'

/** A statement with what a method said of it. */
export interface Judged {
  readonly file: string
  readonly isTrue: boolean
  /** 0..1, higher for truer; `null` where the method had no number. */
  readonly score: number | null
  readonly requests: number
  readonly tokens: number
}

/** A figure and its 95 % bootstrap interval over statements; `null` where it is not defined. */
export interface Figure {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

type Measure = (scores: readonly number[], outcomes: readonly boolean[]) => number | null

export const measures = {
  AUROC: auroc,
  Brier: brierScore,
  ECE: (scores, outcomes) => calibrationError(scores, outcomes).error,
  'accuracy at .5': (scores, outcomes) =>
    outcomes.filter((isTrue, index) => (scores[index] ?? 0) > 0.5 === isTrue).length / outcomes.length,
} as const satisfies Record<string, Measure>

/** One figure of some statements; those without a number count as an even chance, so that no method gains by silence. */
export function figureOf(measure: Measure, rows: readonly Judged[]): Figure | null {
  const scores = rows.map(({ score }) => Math.min(1, score ?? 0.5))
  const outcomes = rows.map(({ isTrue }) => isTrue)
  const value = measure(scores, outcomes)
  const interval = bootstrapInterval(
    rows.length,
    (indices) =>
      measure(
        indices.map((index) => scores[index] ?? 0.5),
        indices.map((index) => outcomes[index] ?? false),
      ),
    seededRandom('bench'),
  )
  return value === null || interval === null ? null : { value, ...interval }
}

/** Mean over the statements. */
export function meanOf(rows: readonly Judged[], count: (row: Judged) => number): number {
  return rows.reduce((sum, row) => sum + count(row), 0) / rows.length
}
