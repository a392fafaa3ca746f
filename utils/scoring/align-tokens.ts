import { type Token, unscoredToken } from '../model/token'
import { rawReadings } from './raw-pieces'

export interface Alignment {
  /** Tokens whose texts join to exactly the given text; unscored where no number describes it. */
  readonly tokens: readonly Token[]
  /** `exact`: every byte has a token of the server; `partial`: some have; `elsewhere`: the tokens tell of other text. */
  readonly state: 'exact' | 'partial' | 'elsewhere'
}

const encoder = new TextEncoder()

/** How far ahead, in bytes, the place of a token is looked for when tokens before it were lost. */
const reach = 256

/**
 * Lays the tokens of a list over the text that they should describe, by bytes and in order. Tokens that are not in the
 * text (end-of-turn marks, reasoning) are dropped; text that no token covers becomes an unscored token. Nothing is laid
 * where less than half of the text would be covered. Tokens that are spelled as in the model's vocabulary (`Ġhello`) are
 * read as what they stand for where only that is exact.
 */
export function alignTokens(tokens: readonly Token[], text: string): Alignment {
  const asTheyAre = lay(tokens, text)
  if (asTheyAre.state === 'exact') return asTheyAre
  for (const reading of rawReadings(tokens)) {
    const alignment = lay(reading, text)
    if (alignment.state === 'exact') return alignment
  }
  return asTheyAre
}

function lay(tokens: readonly Token[], text: string): Alignment {
  const target = encoder.encode(text)
  const pieces = tokens
    .map((token, index) => ({ token: whole(token, tokens[index - 1]), bytes: bytesOf(token) }))
    .filter(({ bytes }) => bytes.length > 0)
  const laid: Token[] = []
  let position = 0
  let covered = 0
  for (const [index, { token, bytes }] of skipLeading(pieces, target).entries()) {
    let at = matches(target, position, bytes) ? position : -1
    if (at < 0) {
      const next = pieces[index + 1]
      const isExtra = next !== undefined && matches(target, position, next.bytes)
      if (!isExtra) at = find(target, bytes, position)
    }
    if (at < 0) continue
    if (at > position) laid.push(gap(target, position, at))
    laid.push(token)
    covered += bytes.length
    position = at + bytes.length
  }
  if (position < target.length) laid.push(gap(target, position, target.length))
  if (covered === target.length) return { tokens: laid, state: 'exact' }
  if (covered * 2 < target.length) return { tokens: [unscoredToken(text)], state: 'elsewhere' }
  return { tokens: laid, state: 'partial' }
}

/**
 * A character over several tokens comes from some servers (vLLM) as empty ones and one with its text, whose number is that
 * of the last piece: the number of the character is not known then.
 */
function whole(token: Token, before: Token | undefined): Token {
  const isEmpty = before !== undefined && before.logprob !== null && bytesOf(before).length === 0
  const isTorn = isEmpty && /[^\0-\x7F]/.test(token.text)
  return isTorn ? { ...token, logprob: null, alternatives: [], listed: false } : token
}

interface Piece {
  readonly token: Token
  readonly bytes: readonly number[]
}

/** Where the list begins with other text (reasoning), the pieces from which on it joins to the whole target. */
function skipLeading(pieces: readonly Piece[], target: Uint8Array): readonly Piece[] {
  let length = pieces.reduce((sum, piece) => sum + piece.bytes.length, 0)
  for (const [index, piece] of pieces.entries()) {
    if (length < target.length) break
    if (joinsTo(pieces, index, target)) return pieces.slice(index)
    length -= piece.bytes.length
  }
  return pieces
}

function joinsTo(pieces: readonly Piece[], start: number, target: Uint8Array): boolean {
  let position = 0
  for (let index = start; index < pieces.length && position < target.length; index += 1) {
    const bytes = pieces[index]?.bytes ?? []
    if (!matches(target, position, bytes)) return false
    position += bytes.length
  }
  return position === target.length
}

function bytesOf(token: Token): readonly number[] {
  return token.bytes ?? [...encoder.encode(token.text)]
}

function matches(target: Uint8Array, at: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, offset) => target[at + offset] === byte)
}

function find(target: Uint8Array, bytes: readonly number[], from: number): number {
  const last = Math.min(from + reach, target.length - bytes.length)
  for (let at = from; at <= last; at += 1) if (matches(target, at, bytes)) return at
  return -1
}

function gap(target: Uint8Array, from: number, to: number): Token {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(target.slice(from, to))
  return { ...unscoredToken(text), bytes: Array.from(target.subarray(from, to)) }
}
