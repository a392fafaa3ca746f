/** The sentence of an error body, from whichever envelope a server uses; the start of the text where there is none. */
export function serverWords(body: unknown): string {
  if (typeof body === 'string') return plain(body)
  if (typeof body !== 'object' || body === null) return ''
  if (Array.isArray(body)) return serverWords(body[0])
  const { detail, error, errors, message } = body as Readonly<Record<string, unknown>>
  if (typeof error === 'string') return plain(error)
  if (typeof error === 'object' && error !== null) return serverWords(error)
  if (typeof message === 'string') return plain(message)
  if (typeof detail === 'string') return plain(detail)
  if (Array.isArray(errors) && errors.length > 0) return serverWords(errors)
  if (typeof detail === 'object' && detail !== null && 'message' in detail) return serverWords(detail)
  return detail === undefined ? '' : plain(JSON.stringify(detail))
}

function plain(text: string): string {
  const visible = text
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return visible.length > 300 ? `${visible.slice(0, 300)}…` : visible
}
