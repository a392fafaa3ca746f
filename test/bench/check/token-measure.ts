import { newAnswer } from '../../../utils/jobs/new-run'
import { score } from '../../../utils/jobs/score'
import { type Method, type Setting, signal } from './method'

/** A number from the log-probabilities of the statement's own tokens, as the token view of a check paints them. */
export function tokenMeasure(measure: (logprobs: readonly number[]) => number): Method {
  return async (statement, setting) => {
    const logprobs = await logprobsOf('', statement, setting)
    return logprobs.length === 0 ? null : Math.exp(measure(logprobs))
  }
}

/** Of the tokens of a text after a prefix; the first word has none. */
export async function logprobsOf(
  prefix: string,
  text: string,
  { connection, source }: Setting,
): Promise<number[]> {
  const ask = { type: 'score', prefix, text, alternatives: 1 } as const
  const run = newAnswer({ id: 'run', bootId: 'boot', now: 0, connection }, ask)
  const isForced = connection.capability?.scoring === 'forced'
  const logprobs: number[] = []
  for await (const update of score({ run, ask, isForced, source, signal })) {
    if (update.type === 'tokens') logprobs.push(...update.tokens.flatMap(({ logprob }) => logprob ?? []))
    else if (update.run.failure !== null) throw new Error(update.run.failure.detail)
  }
  return logprobs
}
