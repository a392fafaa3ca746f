import type { Failure } from '../../utils/model/failure'
import { type CheckRun, isOver } from '../../utils/model/run'

const unexplained: Failure = {
  kind: 'interrupted',
  sentence: 'The check was interrupted.',
  next: 'Nothing is sent again by itself.',
  action: 'retry',
  detail: '',
}

/** Why a check ended before its time; `null` where it did not, or where the person stopped it. */
export function checkFailure(run: CheckRun): Failure | null {
  if (!isOver(run) || run.state === 'done' || isStopped(run)) return null
  return run.failure ?? unexplained
}

/** Whether the person pressed Stop. */
export function isStopped({ failure, state }: CheckRun): boolean {
  return state !== 'done' && failure?.kind === 'stopped'
}
