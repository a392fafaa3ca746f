import type { Learning } from './calibrator'
import type { Provenance } from './provenance'
import type { QuestionType } from './question'

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
  | 'number-unusable'
  | 'replacement-character'
  | 'text-mismatch'
  | 'label-unscored'

/** How much the answer moved when the same was asked in other ways: other orders of the labels, or the other phrasing. */
export interface Stability {
  /** In how many ways it was asked, at least 2. */
  readonly askings: number
  /** Share of them whose own first label is another than the first label of all together, 0..1. */
  readonly flipRate: number
  /** Greatest less least share of that label over them, 0..1. */
  readonly spread: number
}

export type CalibrationMethod = 'temperature' | 'platt' | 'beta' | 'isotonic'

/** That shown probabilities went through a calibrator, and what they were before. */
export interface AppliedCalibration {
  readonly method: CalibrationMethod
  /** On how many of the user's corrections it was fitted. */
  readonly examples: number
  readonly raw: readonly LabelProbability[]
}

/** Every label that could be right, at a coverage, by split-conformal sets. */
export interface PlausibleLabels {
  /** Ids; the first label is always among them. */
  readonly labels: readonly string[]
  readonly coverage: number
  readonly examples: number
}

/** How log-probabilities of labels of different lengths are made comparable. */
export const likelihoodForms = ['raw', 'per-token', 'against-content-free'] as const

export type LikelihoodForm = (typeof likelihoodForms)[number]

/** What the first label would be by another form of the same log-probabilities. */
export interface OtherForm {
  readonly form: LikelihoodForm
  readonly name: string
  readonly probability: number
}

/** A distribution with what follows from it. */
export interface Decision extends Distribution {
  readonly type: QuestionType
  readonly verdict: Verdict
  /** One clause in words: why this verdict. */
  readonly reason: string
  /** Lead of the top label over the second, at worst the second's upper bound; `null` with fewer than one listed. */
  readonly margin: number | null
  /** Whether the top label stays first whatever the unseen mass fell on. */
  readonly certified: boolean
  /**
   * How far the top label is above chance, 0..1: (p − 1/n) / (1 − 1/n), as bounds over the unseen mass. Ours, and the same
   * for every readout.
   */
  readonly confidence: Interval | null
  /** What the server calls its confidence, by a formula of its own; `null` where it sends none. */
  readonly reportedConfidence: number | null
  /** Entropy of the label distribution in nats, as bounds over the unseen mass. */
  readonly entropy: Interval | null
  /** Of ordered levels: the expected level, from 1 for the lowest; `null` for other questions. */
  readonly expectation: Interval | null
  readonly stability: Stability | null
  /** Of the readout `likelihood`: what its other forms say; empty for other readouts. */
  readonly otherForms: readonly OtherForm[]
  readonly warnings: readonly WarningKind[]
  readonly calibration: AppliedCalibration | null
  readonly plausible: PlausibleLabels | null
  /** What corrections are there to learn from; `null` where it was not looked up. */
  readonly learning: Learning | null
  readonly provenance: Provenance
}

/** The labels as the readout gave them, before any calibrator. */
export function rawLabels({ calibration, labels }: Decision): readonly LabelProbability[] {
  return calibration?.raw ?? labels
}
