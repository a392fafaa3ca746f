import fc from 'fast-check'

/** Keys of any visible ASCII. */
export const keys = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 12,
  maxLength: 80,
})

/** The first eight characters in a row of a key that a text holds, `null` where it holds none. */
export function pieceOf(key: string, text: string): string | null {
  for (let at = 0; at + 8 <= key.length; at += 1) {
    const piece = key.slice(at, at + 8)
    if (text.includes(piece)) return piece
  }
  return null
}
