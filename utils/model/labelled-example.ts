import type { Conditions } from './conditions'

/** A result that the person confirmed or corrected. It holds no text. */
export interface LabelledExample {
  /** The run's id: a run is one example, however often its label is changed. */
  readonly id: string
  readonly conditions: Conditions
  /** `conditionsKey` of them. */
  readonly key: string
  /** Raw share of every label that had one, and what is counted for the others, 0..1. */
  readonly shares: readonly { readonly id: string; readonly share: number }[]
  /** The label that the person says is right. */
  readonly truth: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** A text that waits for a person. */
export interface ReviewItem {
  /** The run's id. */
  readonly id: string
  readonly labelSetId: string
  readonly at: number
}
