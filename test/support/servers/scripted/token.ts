/** One entry of a `logprobs` list, as OpenAI writes it. */
export interface Listed {
  readonly token: string
  readonly logprob: number
  readonly bytes: readonly number[]
}

export interface ScriptedToken extends Listed {
  readonly top_logprobs: readonly Listed[]
}

export interface ScriptedAnswer {
  readonly tokens: readonly ScriptedToken[]
  /** Refusals travel beside the content, not in it. */
  readonly channel: 'content' | 'refusal'
}

const encoder = new TextEncoder()

export function listed(text: string, probability: number): Listed {
  return { token: text, logprob: Math.log(probability), bytes: [...encoder.encode(text)] }
}

/** A piece of a character: OpenAI writes such a token as literal escapes, and only the bytes are right. */
export function listedBytes(bytes: readonly number[], probability: number): Listed {
  const token = bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  return { token, logprob: Math.log(probability), bytes }
}

export function byProbability(entries: readonly Listed[]): Listed[] {
  return entries.toSorted((left, right) => right.logprob - left.logprob)
}
