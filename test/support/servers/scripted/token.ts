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
  /** Set where the wire has no bytes. */
  readonly withoutBytes?: true
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

/** The text of tokens, whose bytes may hold parts of a character each. */
export function textOf(tokens: readonly ScriptedToken[]): string {
  return new TextDecoder().decode(Uint8Array.from(tokens.flatMap(({ bytes }) => bytes)))
}

/** An answer whose lists hold each letter once, with the mass of both of its forms. */
export function withOneForm({ channel, tokens }: ScriptedAnswer): ScriptedAnswer {
  return { channel, tokens: tokens.map(withoutSpacedLetters) }
}

function withoutSpacedLetters(token: ScriptedToken): ScriptedToken {
  const spaced = token.top_logprobs.filter((each) => /^ [A-Z]$/.test(each.token))
  if (spaced.length === 0 || !/^[A-Z]$/.test(token.token)) return token
  const joined = token.top_logprobs.flatMap((each) => {
    if (spaced.includes(each)) return []
    const other = spaced.find((one) => one.token === ` ${each.token}`)
    return [other === undefined ? each : listed(each.token, Math.exp(each.logprob) + Math.exp(other.logprob))]
  })
  const own = joined.find((each) => each.token === token.token) ?? token
  return { ...own, top_logprobs: byProbability(joined) }
}
