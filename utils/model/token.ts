/** One entry of a position's distribution. `logprob` is natural; `null` where the endpoint gave none or a sentinel. */
export interface Alternative {
  readonly text: string
  /** UTF-8 bytes (0..255), `null` where the endpoint gave none. */
  readonly bytes: readonly number[] | null
  readonly logprob: number | null
}

export type Channel = 'content' | 'refusal' | 'reasoning'

/** One piece of generated text. `alternatives` is sorted by falling log-probability and holds the chosen token too. */
export interface Token extends Alternative {
  readonly channel: Channel
  readonly alternatives: readonly Alternative[]
  /** Whether the endpoint itself listed the chosen token among the alternatives. */
  readonly listed: boolean
}

/** Text for which the endpoint gave no numbers. */
export function unscoredToken(text: string, channel: Channel = 'content'): Token {
  return { text, bytes: null, logprob: null, channel, alternatives: [], listed: false }
}
