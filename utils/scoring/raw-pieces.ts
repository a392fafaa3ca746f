import type { Alternative, Token } from '../model/token'

/**
 * What tokens would be if an endpoint sent the pieces of its vocabulary as they are spelled there: in the byte alphabet of
 * GPT-2 (`Ġhello`, `Ã©`), or as SentencePiece writes them (`▁hello`, `<0xE2>`), whose first piece has a space that is not
 * in the text. Alternatives are read alike. Which of them it is, if any, is for the text to tell.
 */
export function rawReadings(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const [first, ...rest] = read(tokens, sentencePieceBytes)
  if (first === undefined) return []
  const sentencePieces = [first, ...rest]
  return [
    read(tokens, byteAlphabetBytes),
    sentencePieces,
    ...(first.bytes?.[0] === space ? [[withoutSpace(first), ...rest]] : []),
  ]
}

type BytesOf = (piece: string) => readonly number[] | null

const space = 0x20
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function read(tokens: readonly Token[], bytesOf: BytesOf): Token[] {
  return tokens.map((token) => ({
    ...readOne(token, bytesOf),
    alternatives: token.alternatives.map((other) => readOne(other, bytesOf)),
  }))
}

/** Bytes that do not spell the piece are the true ones, and so is the piece then. */
function readOne<T extends Alternative>(one: T, bytesOf: BytesOf): T {
  if (one.bytes !== null && one.bytes.join(' ') !== encoder.encode(one.text).join(' ')) return one
  const bytes = bytesOf(one.text)
  return bytes === null ? one : { ...one, bytes, text: decoder.decode(Uint8Array.from(bytes)) }
}

function withoutSpace(token: Token): Token {
  return { ...token, text: token.text.slice(1), bytes: token.bytes?.slice(1) ?? null }
}

/** The bytes that are drawn as themselves; the others follow from U+0100 on, in order (reference: GPT-2, encoder.py). */
const drawn = [...range(0x21, 0x7e), ...range(0xa1, 0xac), ...range(0xae, 0xff)]
const byteAlphabet: ReadonlyMap<string, number> = new Map([
  ...drawn.map((byte) => [String.fromCharCode(byte), byte] as const),
  ...range(0, 0xff)
    .filter((byte) => !drawn.includes(byte))
    .map((byte, index) => [String.fromCharCode(0x100 + index), byte] as const),
])

function byteAlphabetBytes(piece: string): readonly number[] | null {
  const bytes: number[] = []
  for (const character of piece) {
    const byte = byteAlphabet.get(character)
    if (byte === undefined) return null
    bytes.push(byte)
  }
  return bytes
}

function sentencePieceBytes(piece: string): readonly number[] {
  const hexadecimal = /^<0x([\dA-F]{2})>$/i.exec(piece)?.[1]
  if (hexadecimal !== undefined) return [Number.parseInt(hexadecimal, 16)]
  return [...encoder.encode(piece.replaceAll('\u2581', ' '))]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
