import type { WarningKind } from '../model/decision'
import type { Token } from '../model/token'

/**
 * What is odd about a token's list of alternatives, before any arithmetic is done with it.
 *
 * `chosen-misaligned`: the list gives the chosen token another number. `chosen-filtered`: the chosen token has no
 * number. `sum-above-one`: more than rounding. `list-cut`: one entry at exactly probability 1, so the server cut the
 * list. `list-short`: fewer than five alternatives, so that unlisted labels are likely. `replacement-character`: without
 * bytes, a piece of a character cannot be told from another. `number-unusable`: an alternative has a number that is none, or
 * that stands for "filtered".
 */
export function listWarnings(token: Token): WarningKind[] {
  const warnings: WarningKind[] = []
  const logprobs = token.alternatives.flatMap(({ logprob }) => (logprob === null ? [] : [logprob]))
  const sum = logprobs.reduce((total, logprob) => total + Math.exp(logprob), 0)
  const own = token.alternatives.find(({ text }) => text === token.text)
  if (token.logprob === null || token.logprob <= -100) warnings.push('chosen-filtered')
  else if (typeof own?.logprob === 'number' && Math.abs(own.logprob - token.logprob) > 1e-3) {
    warnings.push('chosen-misaligned')
  }
  if (sum > 1.001) warnings.push('sum-above-one')
  if (logprobs.length === 1 && Math.abs(logprobs[0] ?? -1) < 1e-9) warnings.push('list-cut')
  else if (logprobs.length < 5) warnings.push('list-short')
  if ([token, ...token.alternatives].some(({ bytes, text }) => bytes === null && text.includes('\uFFFD')))
    warnings.push('replacement-character')
  if (token.alternatives.some(({ logprob }) => logprob === null || logprob <= -100))
    warnings.push('number-unusable')
  return warnings
}
