import { surprisal } from '../../utils/maths/surprisal'
import { tokenRank } from '../../utils/scoring/token-rank'
import type { Unit } from '../../utils/scoring/units'
import { formatLogprob } from '../format/format-logprob'
import { formatMeasure } from '../format/format-measure'
import { formatProbability } from '../format/format-probability'

/** `rank 2`, or the bound where the endpoint did not list the token; of the first token of a split character. */
export function rankWords(unit: Unit): string {
  const [token] = unit.tokens
  const rank = token === undefined ? null : tokenRank(token)
  if (rank === null) return 'rank unknown'
  return token?.listed === false ? `rank ${rank} or later` : `rank ${rank}`
}

export function surprisalWords(logprob: number): string {
  return `${formatMeasure(surprisal(logprob))}\u00A0bits`
}

/** A token's numbers as one sentence for a screen reader. */
export function tokenWords(unit: Unit): string {
  const { logprob } = unit
  if (logprob === null) return 'No number from the endpoint.'
  const probability = formatProbability(Math.exp(logprob))
  return `${probability}, ${rankWords(unit)}, log-probability ${formatLogprob(logprob)}, surprisal ${surprisalWords(logprob)}.`
}
