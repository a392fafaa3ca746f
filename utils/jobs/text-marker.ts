/**
 * A word that a text cannot contain: half of the SHA-256 of the text itself. A text that held it would have another
 * digest. The same text gets the same word, so the same question is asked in the same words.
 */
export async function textMarker(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const bytes = new Uint8Array(digest).slice(0, 8)
  return `text-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
