import type { Failure, FailureKind } from '../../model/failure'
import type { ClaimAnswer } from './claim-readout'

/** What is about one sentence only; the others are asked all the same. */
const aboutTheClaim: readonly FailureKind[] = ['question-refused', 'answer-empty', 'content-filtered']

/** What a server that has answered may get over with the next sentence. */
const passing: readonly FailureKind[] = [
  'server-error',
  'overloaded',
  'stalled',
  'stream-cut',
  'not-json',
  'malformed',
  'answer-error',
]

/** So many askings that fail one after the other do not pass. */
const mostInRow = 3

/** Why a check ends before its last sentence, and whether what is under way is worth waiting for. */
export interface EarlyEnd {
  readonly cause: Failure
  readonly isAtOnce: boolean
}

/** Judges the outcomes of a check's askings as they come. @returns `null` where the check goes on */
export function claimFailures(): (outcomes: readonly (ClaimAnswer | Failure)[]) => EarlyEnd | null {
  let hasAnswered = false
  let inRow = 0
  return (outcomes) => {
    const cause = outcomes.filter(isFailure).find(({ kind }) => !aboutTheClaim.includes(kind))
    if (cause === undefined) {
      hasAnswered = true
      inRow = 0
      return null
    }
    inRow += 1
    if (!hasAnswered || !passing.includes(cause.kind)) return { cause, isAtOnce: true }
    return inRow < mostInRow ? null : { cause, isAtOnce: false }
  }
}

export function isFailure(outcome: ClaimAnswer | Failure): outcome is Failure {
  return 'kind' in outcome
}
