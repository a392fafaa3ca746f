import type { Failure } from '../utils/model/failure'

/** What went wrong and what to do next, as a screen reader is told. */
export function failureWords({ next, sentence }: Failure): string {
  return `${sentence} ${next}`.trim()
}
