import type { Readout } from './provenance'
import type { QuestionType } from './question'

export interface Label {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Other words for it that a model may answer with. */
  readonly aliases: readonly string[]
}

/** Cuts, each 0..1. `accept`: least top probability; `margin`: least lead of the top; `mass`: least label mass. */
export interface Thresholds {
  readonly accept: number
  readonly margin: number
  readonly mass: number
}

/**
 * A cut on the raw score of the top label, found from the user's corrections: with the certainty, at least the target of
 * what reaches it is right. It holds for results of the same conditions alone.
 */
export interface AcceptPromise {
  /** 0..1 */
  readonly target: number
  /** 0..1 */
  readonly certainty: number
  /** Least raw score of the top label, 0..1. */
  readonly threshold: number
  /** How many corrections it was found from. */
  readonly examples: number
  /** The conditions that it holds under, as `conditionsKey` writes them. */
  readonly conditions: string
}

/** What follows a verdict, beyond marking it. */
export interface FollowUp {
  /** `ask`: write the question that would separate the top two. */
  readonly clarify: boolean
  /** `review`: put the text into the review queue. */
  readonly queue: boolean
  /** `ask` and `review`: ask this connection too; `null` for none. */
  readonly escalateTo: string | null
}

/** How a label set is asked: the best there is, or always in one way. */
export type ReadoutChoice = 'auto' | Readout

/** The named, versioned set of labels with its question. */
export interface LabelSet {
  readonly id: string
  /** Grows with every change that alters what the model is asked. */
  readonly version: number
  /** `predicate`: the labels are yes and no. `score`: they are ordered levels, lowest first. */
  readonly type: QuestionType
  readonly name: string
  readonly question: string
  readonly labels: readonly Label[]
  /** Whether "none of these" is offered as an answer; only of a choice. */
  readonly noneOfThese: boolean
  readonly readout: ReadoutChoice
  readonly thresholds: Thresholds
  readonly promise: AcceptPromise | null
  /** Every label that could be right is shown at this coverage, 0..1; `null` where it is not wanted. */
  readonly coverage: number | null
  readonly followUp: FollowUp
}

/** Stands for every label set where the id of one is asked for. */
export const allLabelSets = '*'

export const noneOfTheseId = 'none-of-these'

/** The labels of every predicate; their ids are the values that decision endpoints answer with. */
export const predicateLabels: readonly Label[] = [
  { id: 'true', name: 'Yes', description: '', aliases: [] },
  { id: 'false', name: 'No', description: '', aliases: [] },
]

/** What a new label set does beyond marking: nothing. */
export const noFollowUp: FollowUp = { clarify: false, queue: false, escalateTo: null }

/** Every label that the model is offered, "none of these" last. */
export function offeredLabels(labelSet: LabelSet): readonly Label[] {
  if (!labelSet.noneOfThese || labelSet.type !== 'choice') return labelSet.labels
  return [...labelSet.labels, { id: noneOfTheseId, name: 'None of these', description: '', aliases: [] }]
}
