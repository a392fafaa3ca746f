const signs: Readonly<Record<string, string>> = { ' ': '␣', '\n': '⏎', '\r': '␍', '\t': '⇥' }

/** A token's text with its invisible characters drawn: `␣Maurice`, `⏎⏎`, `U+200B`. */
export function visibleWhitespace(text: string): string {
  if (text === '') return '∅'
  return text.replaceAll(
    /[\p{White_Space}\p{Cc}\p{Cf}]/gu,
    (character) => signs[character] ?? codePoint(character),
  )
}

function codePoint(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `U+${hexadecimal.padStart(4, '0')}`
}
