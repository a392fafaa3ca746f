import type { Span } from './page-text'

/** A stretch of a text without white space at its ends; `null` where nothing is left. It may reach beyond the text. */
export function trimmed(text: string, span: Span): Span | null {
  const start = Math.max(0, span.start)
  const words = text.slice(start, Math.max(start, span.end))
  const length = words.trim().length
  if (length === 0) return null
  const from = start + words.length - words.trimStart().length
  return { start: from, end: from + length }
}
