import type { LabelledExample } from '../../model/labelled-example'

/** An example as fits and figures take it. */
export interface CalibrationRow {
  /** Of each label, the likeliest first, summing to 1. */
  readonly shares: readonly number[]
  /** Place of the right label among them; −1 where it was not among them. */
  readonly truth: number
}

/** Rows from examples, in their order. */
export function calibrationRows(examples: readonly LabelledExample[]): CalibrationRow[] {
  return examples.map(({ shares, truth }) => {
    const falling = shares.toSorted((a, b) => b.share - a.share)
    const total = falling.reduce((sum, { share }) => sum + share, 0)
    return {
      shares: falling.map(({ share }) => share / total),
      truth: falling.findIndex(({ id }) => id === truth),
    }
  })
}

/** The top label's share, and whether it was right. */
export function topOf({ shares, truth }: CalibrationRow): { confidence: number; isRight: boolean } {
  return { confidence: Math.min(1, shares[0] ?? 0), isRight: truth === 0 }
}
