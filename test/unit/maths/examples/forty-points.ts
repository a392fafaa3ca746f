/** Forty confidences, some of them on the edges of bins and two of them 1, and whether each item was right. */
export const confidences: readonly number[] = [
  0.05, 0.12, 0.2, 0.33, 0.35, 0.41, 0.48, 0.5, 0.52, 0.55, 0.58, 0.6, 0.63, 0.65, 0.66, 0.7, 0.72, 0.75,
  0.78, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.91, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.992, 0.995,
  0.998, 0.999, 1.0, 1.0,
]

export const outcomes: readonly boolean[] = [
  0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1,
  1, 1, 1, 0,
].map((right) => right === 1)
