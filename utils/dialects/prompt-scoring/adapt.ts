import type { Ask } from '../../model/ask'
import type { Quirks } from '../../model/connection'
import type { Refusal } from '../dialect'

/**
 * Fewer alternatives, where the server says how many it allows. Any other refusal is final: what is learned here is also
 * used for answers, where alternatives that are given up for nothing would be missed.
 */
export function adapt({ status, message }: Refusal, ask: Ask, quirks: Quirks): Quirks | null {
  if (![400, 422].includes(status) || ask.type !== 'score' || !/logprob/i.test(message)) return null
  const said = /(?:max allowed|at most|less than or equal to|maximum(?: of)?)\D{0,3}(\d{1,4})\b/i.exec(
    message,
  )
  const most = Number(said?.[1] ?? Infinity)
  return most < Math.min(ask.alternatives, quirks.alternatives) ? { ...quirks, alternatives: most } : null
}
