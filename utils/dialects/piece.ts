import { asText } from './record'

/** What a token stands for. */
export interface Piece {
  readonly text: string
  readonly bytes: readonly number[] | null
}

const encoder = new TextEncoder()

/**
 * The text and the bytes of a token from the wire. Half a character that is spelled `bytes:\xe2\x80` becomes its bytes;
 * bytes that only spell a token's number (`token_id:123`) are none of the text's.
 */
export function readPiece(token: unknown, bytes: unknown): Piece {
  const text = asText(token)
  const known = readBytes(bytes)
  if (known === null) return spelledBytes(text) ?? { text, bytes: null }
  return { text, bytes: isTokenNumber(text) && spells(known, text) ? null : known }
}

/** Whether a token's text is its number, because the server was told to send numbers. */
export function isTokenNumber(text: string): boolean {
  return text.length < 40 && /^token_id:\d+$/.test(text)
}

function readBytes(value: unknown): readonly number[] | null {
  if (!Array.isArray(value)) return null
  const isBytes = value.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255)
  return isBytes ? (value as number[]) : null
}

function spells(bytes: readonly number[], text: string): boolean {
  const own = encoder.encode(text)
  return own.length === bytes.length && own.every((byte, index) => byte === bytes[index])
}

function spelledBytes(text: string): Piece | null {
  if (text.length > 200 || !/^bytes:(?=.*\\x)(?:\\x[\da-f]{2}|[^\\])+$/is.test(text)) return null
  const spelled = text.slice('bytes:'.length)
  const bytes = [...spelled.matchAll(/\\x([\da-f]{2})|[^\\]+/gi)].flatMap(([match, hexadecimal]) =>
    hexadecimal === undefined ? [...encoder.encode(match)] : [Number.parseInt(hexadecimal, 16)],
  )
  return { text: spelled, bytes }
}
