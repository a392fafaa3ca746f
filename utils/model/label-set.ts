export interface Label {
  readonly id: string
  readonly name: string
  readonly description: string
}

/** Cuts, each 0..1. `accept`: least top probability; `margin`: least lead of the top; `mass`: least label mass. */
export interface Thresholds {
  readonly accept: number
  readonly margin: number
  readonly mass: number
}

/** The named, versioned set of labels with its question. */
export interface LabelSet {
  readonly id: string
  /** Grows with every change that alters what the model is asked. */
  readonly version: number
  readonly name: string
  readonly question: string
  readonly labels: readonly Label[]
  /** Whether "none of these" is offered as an answer. */
  readonly noneOfThese: boolean
  readonly thresholds: Thresholds
}

export const noneOfTheseId = 'none-of-these'

/** Every label that the model is offered, "none of these" last. */
export function offeredLabels(labelSet: LabelSet): readonly Label[] {
  if (!labelSet.noneOfThese) return labelSet.labels
  return [...labelSet.labels, { id: noneOfTheseId, name: 'None of these', description: '' }]
}
