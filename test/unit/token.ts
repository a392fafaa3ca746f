import type { Alternative, Token } from '../../utils/model/token'

const encoder = new TextEncoder()

export function alternative(text: string, p: number): Alternative {
  return { text, bytes: [...encoder.encode(text)], logprob: Math.log(p) }
}

/** A token from its text and the probabilities of all that is listed at its place. */
export function token(
  text: string,
  listed: Readonly<Record<string, number>>,
  bytes?: readonly number[],
): Token {
  const alternatives = Object.entries(listed).map(([name, p]) => alternative(name, p))
  const own = listed[text]
  return {
    text,
    bytes: bytes ?? [...encoder.encode(text)],
    logprob: own === undefined ? null : Math.log(own),
    channel: 'content',
    alternatives: alternatives.toSorted((a, b) => (b.logprob ?? 0) - (a.logprob ?? 0)),
    listed: true,
  }
}
