const patterns = [
  /\bsk-[\w*.-]{4,}/g,
  /\b(Bearer|Basic)\s+[\w.~+/*=-]{4,}/gi,
  /([?&](?:api[-_]?key|key|token|access_token)=)[^&\s"']+/gi,
  /("?(?:api[-_]?key|authorization)"?\s*[:=]\s*"?)[^\s"',}]{4,}/gi,
]

/** Any run of this many characters of a key is taken out. */
const piece = 8

/**
 * Takes keys out of a text that is about to be shown, logged or stored: each given key, any eight characters of it in a
 * row, its URL-encoded and base64 forms, then whatever looks like a key.
 */
export function redact(text: string, keys: readonly string[]): string {
  let clean = text
  for (const key of keys) for (const form of formsOf(key)) clean = withoutPieces(clean, form)
  for (const pattern of patterns) {
    clean = clean.replaceAll(pattern, (_, before?: unknown) =>
      typeof before === 'string' && /[=:\s"]$|^(bearer|basic)$/i.test(before) ? `${before} •••` : '•••',
    )
  }
  return clean
}

function formsOf(key: string): string[] {
  if (key === '') return []
  const bytes = new TextEncoder().encode(key)
  return [
    key,
    encodeURIComponent(key.toWellFormed()),
    btoa(String.fromCharCode(...bytes)).replaceAll('=', ''),
  ]
}

function withoutPieces(text: string, key: string): string {
  if (key.length <= piece) return text.replaceAll(key, '•••')
  const pieces = new Set<string>()
  for (let at = 0; at + piece <= key.length; at += 1) pieces.add(key.slice(at, at + piece))
  let clean = ''
  let at = 0
  while (at < text.length) {
    if (!pieces.has(text.slice(at, at + piece))) {
      clean += text[at] ?? ''
      at += 1
      continue
    }
    while (pieces.has(text.slice(at, at + piece))) at += 1
    at += piece - 1
    clean += '•••'
  }
  return clean
}
