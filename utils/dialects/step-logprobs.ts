import type { Ask } from '../model/ask'
import type { Quirks } from '../model/connection'
import { isUnwanted, type Step } from './ladder'

/** How many alternatives are tried one after the other where a server does not say how many it gives. */
const rungs = [8, 5, 1, 0]

/**
 * After a refusal that is about log-probabilities: as many alternatives as the server names, or reasoning off where that
 * is in the way, or no log-probabilities where there are none, or else fewer alternatives.
 */
export const fewerLogprobs: Step = ({ status, said, ask, quirks }) => {
  if (!quirks.logprobs || !/logprob|top_n_tokens|n_probs/.test(said)) return null
  const asked = Math.min(alternativesOf(ask), quirks.alternatives)
  const limit = namedLimit(said)
  if (limit !== null && limit < asked) return { ...quirks, alternatives: limit }
  if (status === 403) return withoutLogprobs(quirks)
  if (asked > 0 && needsLogprobs(said)) return { ...quirks, alternatives: 0 }
  if (!quirks.reasoningOff && isAboutReasoning(said)) return { ...quirks, reasoningOff: true }
  if (!said.includes('top_') && !said.includes('n_probs') && isUnwanted(said)) return withoutLogprobs(quirks)
  const next = rungs.find((rung) => rung < asked)
  return next === undefined ? withoutLogprobs(quirks) : { ...quirks, alternatives: next }
}

/** Where no provider behind a router gives what is asked for, none gives log-probabilities. */
export const noProvider: Step = ({ said, quirks }) =>
  quirks.requireParameters && quirks.logprobs && /no endpoints found that .*parameters/.test(said)
    ? withoutLogprobs(quirks)
    : null

/** Reasoning may stay on then, as it was in the way of nothing else. */
export function withoutLogprobs(quirks: Quirks): Quirks {
  return { ...quirks, logprobs: false, reasoningOff: false }
}

function alternativesOf(ask: Ask): number {
  return ask.type === 'decision' ? 0 : ask.alternatives
}

/** Alternatives are refused without log-probabilities, for which this format has no word that the server knows. */
function needsLogprobs(said: string): boolean {
  return /top_logprobs.*(?:requires|only allowed when|must be set)/.test(said)
}

/** OpenAI's models say of the parameter that it is not supported while they reason. */
function isAboutReasoning(said: string): boolean {
  return said.includes('reasoning') || /unsupported parameter: '(?:top_)?logprobs'/.test(said)
}

function namedLimit(said: string): number | null {
  const match =
    /(?:less than or equal to|at most|up to|<=|between [01] and|\[0,|max(?:imum)?(?: value| number)?(?: allowed| of| is)?:?)\s*(\d{1,4})\b/.exec(
      said,
    )
  return match?.[1] === undefined ? null : Number(match[1])
}
