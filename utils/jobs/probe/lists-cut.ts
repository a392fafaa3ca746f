import type { Known } from '../../model/capability'
import type { Token } from '../../model/token'
import { listedCount } from '../listed-count'

/** Of the whole, what a list of likely tokens has to hold at the least. */
const nearlyAll = 0.9

/**
 * Whether an endpoint cuts its lists to likely tokens. A list as long as asked for is not cut; lists that are all of one
 * shorter length are cut by number, or nothing is known; only where the length follows the doubt is it a cut by likelihood.
 *
 * @param asked how many alternatives were asked for at each position
 */
export function listsCut(tokens: readonly Token[], asked: number): Known {
  const lists = tokens.filter((token) => token.logprob !== null && listedCount(token) > 0)
  const lengths = new Set(lists.map(listedCount))
  if (asked < 2 || lists.length === 0) return 'unknown'
  const longest = Math.max(...lengths)
  if (longest >= asked) return 'no'
  const hasHole = lists.some((token) => shareListed(token) < nearlyAll)
  if (lengths.size === 1) return hasHole ? 'no' : 'unknown'
  // Tokens that look the same are listed once, which makes a list a little shorter too.
  return hasHole || Math.min(...lengths) > longest / 2 ? 'unknown' : 'yes'
}

function shareListed({ alternatives }: Token): number {
  return alternatives.reduce((sum, { logprob }) => sum + (logprob === null ? 0 : Math.exp(logprob)), 0)
}
