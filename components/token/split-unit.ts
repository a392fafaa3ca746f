interface SplitText {
  readonly before: string
  readonly word: string
  readonly after: string
}

/** Text without the white space around it, because words are painted and the space before them is not. */
export function splitUnit(text: string): SplitText {
  const word = text.trim()
  const start = text.length - text.trimStart().length
  return { before: text.slice(0, start), word, after: text.slice(start + word.length) }
}
