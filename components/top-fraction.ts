import type { ClassificationRun } from '../utils/model/run'

/** How far the mark is filled: the top label's probability, `null` while there is none. */
export function topFraction(run: ClassificationRun | null): number | null {
  return run?.decision?.labels[0]?.probability ?? null
}
