import type { Provenance } from './provenance'

/** A probability, or bounds on it, within 0..1. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** One label's share of the label mass. `probability` is `null` where the endpoint did not list the label. */
export interface LabelProbability extends Interval {
  readonly id: string
  readonly name: string
  readonly probability: number | null
}

/** A probability for every label, highest first; unlisted labels last, with an upper bound only. */
export interface Distribution {
  readonly labels: readonly LabelProbability[]
  /** How much of the model's probability fell on any label, before renormalising; `null` where it is not known. */
  readonly labelMass: number | null
  /** How much of it was not listed at all; `null` where it is not known. */
  readonly missingMass: number | null
}

export type Verdict = 'accept' | 'ask' | 'review' | 'none'

export type WarningKind =
  | 'chosen-misaligned'
  | 'chosen-filtered'
  | 'sum-above-one'
  | 'list-cut'
  | 'list-short'
  | 'letter-elsewhere'
  | 'sum-off'

/** A distribution with what follows from it. */
export interface Decision extends Distribution {
  readonly type: 'choice'
  readonly verdict: Verdict
  /** One clause in words: why this verdict. */
  readonly reason: string
  /** Lead of the top label over the second, at worst the second's upper bound; `null` with fewer than one listed. */
  readonly margin: number | null
  /**
   * How far the top label is above chance, 0..1: (p − 1/n) / (1 − 1/n), as bounds over the unseen mass. Ours, and the same
   * for every readout.
   */
  readonly confidence: Interval | null
  /** What the server calls its confidence, by a formula of its own; `null` where it sends none. */
  readonly reportedConfidence: number | null
  /** Entropy of the label distribution in nats, as bounds over the unseen mass. */
  readonly entropy: Interval | null
  readonly warnings: readonly WarningKind[]
  readonly provenance: Provenance
}
