import type { AnswerEvent } from '../model/answer'
import type { Token } from '../model/token'
import { malformed } from './malformed'

/** How many marks of a beginning (`<s>`, `[gMASK]`) may stand before a text. */
const mostMarks = 3

/**
 * The tokens of a text that was to be scored, cut out of all that an endpoint scored: marks of a beginning before it and
 * generated tokens after it are left out. An endpoint may accept such a request and score something else, so tokens that
 * do not join to the text are an answer of another kind. Tokens that are only known to be halves of characters are put
 * together, with the sum of their log-probabilities.
 */
export function scoredText(tokens: readonly Token[], text: string): readonly AnswerEvent[] {
  if (tokens.length === 0) return malformed('The endpoint gave no tokens of the text.')
  const target = new TextEncoder().encode(text)
  for (let from = 0; from <= mostMarks; from += 1) {
    const scored = covering(tokens, from, target)
    if (scored !== null) {
      const isBare = scored.length > 1 && scored.every(({ logprob }) => logprob === null)
      return isBare
        ? malformed('The endpoint gave no log-probabilities for the text.')
        : [{ type: 'score-tokens', tokens: scored }]
    }
    if (!isMark(tokens[from])) break
  }
  return malformed('The endpoint scored something other than the text that was asked for.')
}

function isMark(token: Token | undefined): boolean {
  if (token === undefined || token.text.length > 40) return false
  return token.text === '' || /^(?:<[^<>]+>|\[[^[\]]+\])$/.test(token.text)
}

function covering(tokens: readonly Token[], from: number, target: Uint8Array): Token[] | null {
  const scored: Token[] = []
  let at = 0
  let index = from
  while (index < tokens.length && at < target.length) {
    const token = tokens[index]
    if (token === undefined) return null
    const bytes = bytesOf(token)
    if (matches(target, at, bytes)) {
      scored.push(token)
      at += bytes.length
      index += 1
      continue
    }
    let next = index
    while (next < tokens.length && isHalf(tokens[next])) next += 1
    if (next === index) return null
    const halves = tokens.slice(index, next)
    const end = endOf(halves, tokens[next], target, at)
    if (end === null) return null
    scored.push(whole(halves, target.subarray(at, end)))
    at = end
    index = next
  }
  return at === target.length ? scored : null
}

const replacement = '\uFFFD'

function isHalf(token: Token | undefined): boolean {
  return token !== undefined && token.text.includes(replacement)
}

/** Where a run of halves ends: where the token after it is found, or else at the end of the text. */
function endOf(
  halves: readonly Token[],
  next: Token | undefined,
  target: Uint8Array,
  from: number,
): number | null {
  // A replacement mark takes three bytes and stands for at most four; a token's plain text stands for itself.
  const most = from + halves.reduce((sum, { text }) => sum + 2 * new TextEncoder().encode(text).length, 0)
  if (next !== undefined) {
    const bytes = bytesOf(next)
    for (let at = from + 1; bytes.length > 0 && at < target.length && at <= most; at += 1) {
      if (matches(target, at, bytes)) return at
    }
  }
  return target.length <= most ? target.length : null
}

function whole(halves: readonly Token[], bytes: Uint8Array): Token {
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    bytes: [...bytes],
    logprob: halves.reduce<number | null>(
      (sum, { logprob }) => (sum === null || logprob === null ? null : sum + logprob),
      0,
    ),
    channel: 'content',
    alternatives: [],
    listed: false,
  }
}

function bytesOf({ bytes, text }: Token): readonly number[] | Uint8Array {
  return bytes ?? new TextEncoder().encode(text)
}

function matches(target: Uint8Array, at: number, bytes: readonly number[] | Uint8Array): boolean {
  for (const [offset, byte] of bytes.entries()) if (target[at + offset] !== byte) return false
  return true
}
