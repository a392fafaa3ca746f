import type { FailureKind } from '../../model/failure'
import type { Heard } from './hear'

/** Refusals of what was asked, and not of who asked, how often, or over which network. */
const refusals: readonly FailureKind[] = [
  'path-unknown',
  'parameter-refused',
  'ask-unsupported',
  'model-unknown',
  'logprobs-refused',
  'scoring-refused',
  'malformed',
  'not-json',
]

/** Whether a failure means that the endpoint cannot do what was tried; otherwise it tells nothing. */
export function tellsNo({ failure }: Pick<Heard, 'failure'>): boolean {
  return failure !== null && (refusals.includes(failure.kind) || isPathUnknown({ failure }))
}

/** Whether there is nothing behind the path. LM Studio says so with status 200, llama.cpp with 501, others with 405. */
export function isPathUnknown({ failure }: Pick<Heard, 'failure'>): boolean {
  if (failure === null) return false
  return failure.kind === 'path-unknown' || /unexpected endpoint|^HTTP (405|501)\b/i.test(failure.detail)
}

/** Whether a server understood what was asked behind a path, be it to refuse it. */
export function isThere({ failure }: Pick<Heard, 'failure'>): boolean {
  if (failure === null) return true
  return understood.includes(failure.kind) && !isPathUnknown({ failure })
}

const understood: readonly FailureKind[] = [
  'parameter-refused',
  'model-unknown',
  'logprobs-refused',
  'scoring-refused',
]
