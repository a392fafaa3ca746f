import type { AnswerEvent } from '../../model/answer'
import type { FailureKind } from '../../model/failure'

/** What passed through a source from the first event to the last. */
export interface Passed {
  readonly events: readonly AnswerEvent[]
  /** Why what was asked was refused; `null` where it was answered. */
  readonly refusal: FailureKind | null
}
