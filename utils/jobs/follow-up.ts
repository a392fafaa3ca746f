import type { Connection } from '../model/connection'
import type { Failure } from '../model/failure'
import type { ClassificationRun } from '../model/run'
import { clarify } from './clarify'
import { classify } from './classify'
import type { Source } from './source'

/** The connection that is asked too, or why it cannot be. */
export type Second =
  | { readonly connection: Connection; readonly source: Source }
  | { readonly connection: Connection; readonly failure: Failure }

export interface FollowUps {
  /** Done, with its decision. */
  readonly run: ClassificationRun
  readonly source: Source
  /** `null` where nobody else is asked. */
  readonly second: Second | null
  readonly signal: AbortSignal
}

/** What a verdict has as its consequence by the label set; yields the run each time that it changes. */
export async function* followUp({
  run: done,
  source,
  second,
  signal,
}: FollowUps): AsyncGenerator<ClassificationRun> {
  let run = done
  const { clarify: isClarified } = run.labelSet.followUp
  if (run.decision?.verdict === 'ask' && isClarified) {
    yield (run = { ...run, clarification: { question: null, failure: null } })
    yield (run = { ...run, clarification: await clarify(run, source, signal) })
  }
  if (second !== null && isDoubtful(run)) {
    const { name: connectionName } = second.connection
    yield (run = { ...run, secondOpinion: { connectionName, decision: null, failure: null } })
    yield { ...run, secondOpinion: { connectionName, ...(await opinionOf(run, second, signal)) } }
  }
}

/** Whether a verdict leaves something to be settled. */
export function isDoubtful({ decision }: ClassificationRun): boolean {
  return decision?.verdict === 'ask' || decision?.verdict === 'review'
}

async function opinionOf(
  run: ClassificationRun,
  second: Second,
  signal: AbortSignal,
): Promise<Pick<ClassificationRun, 'decision' | 'failure'>> {
  if ('failure' in second) return { decision: null, failure: second.failure }
  const { connection, source } = second
  const asked = { ...run, model: connection.model, decision: null, failure: null, requests: 0, usage: null }
  let last: ClassificationRun = asked
  for await (const next of classify({ run: asked, connection, source, signal })) last = next
  return { decision: last.decision, failure: last.failure }
}
