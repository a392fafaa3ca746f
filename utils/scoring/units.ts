import type { Token } from '../model/token'

/** One drawable piece: a token, or the tokens over which one character was split. */
export interface Unit {
  readonly text: string
  /** Index of its first token in the list it was made from. */
  readonly first: number
  readonly tokens: readonly Token[]
  /** Natural log-probability of all its tokens together; `null` where one of them has none. */
  readonly logprob: number | null
}

/**
 * Groups tokens until their bytes decode, so that half a character is never drawn (reference: UTF-8, RFC 3629).
 * Tokens without text, such as an end-of-turn mark, are left out. Bytes that are no UTF-8 become U+FFFD.
 */
export function units(tokens: readonly Token[]): Unit[] {
  const result: Unit[] = []
  let pending: Token[] = []
  let bytes: number[] = []
  const flush = (text: string, end: number) => {
    const first = end - pending.length
    if (text !== '') result.push({ text, first, tokens: pending, logprob: sumLogprob(pending) })
    pending = []
    bytes = []
  }
  for (const [index, token] of tokens.entries()) {
    if (token.bytes === null) {
      if (pending.length > 0) flush(decodeLossy(bytes), index)
      pending = [token]
      flush(token.text, index + 1)
      continue
    }
    pending.push(token)
    for (const byte of token.bytes) bytes.push(byte)
    const text = decode(bytes)
    if (text !== null) flush(text, index + 1)
  }
  if (pending.length > 0) flush(decodeLossy(bytes), tokens.length)
  return result
}

function sumLogprob(tokens: readonly Token[]): number | null {
  let sum = 0
  for (const token of tokens) {
    if (token.logprob === null) return null
    sum += token.logprob
  }
  return sum
}

/** The text, or `null` while a character is still incomplete. */
function decode(bytes: readonly number[]): string | null {
  // Arguments beyond some ten thousand overflow the stack.
  if (bytes.length < 1000 && bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true })
    return isComplete(bytes) ? text : null
  } catch {
    return decodeLossy(bytes)
  }
}

function isComplete(bytes: readonly number[]): boolean {
  const lead = bytes.findLastIndex((byte) => byte < 0x80 || byte >= 0xc0)
  const byte = bytes[lead] ?? 0
  const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
  return bytes.length - lead >= length
}

function decodeLossy(bytes: readonly number[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))
}
