import type { Failure } from '../../utils/model/failure'
import type { ClassificationRun } from '../../utils/model/run'

const unexplained: Failure = {
  kind: 'interrupted',
  sentence: 'The classification was interrupted.',
  next: 'Nothing was stored. Try it again.',
  action: 'retry',
  detail: '',
}

/** What to show of a run that ended without a decision; a run that says nothing of why was interrupted. */
export function failureOf(run: ClassificationRun): Failure | null {
  if (run.state === 'queued' || run.state === 'running') return null
  if (run.state === 'done' && run.decision !== null) return null
  return run.failure ?? unexplained
}
