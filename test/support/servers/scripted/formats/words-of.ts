/** The tokens of a given text: its words, each with a number that its place decides. */
export interface ScoredWord {
  readonly id: number
  readonly text: string
  /** `null` for the first, which nothing comes before. */
  readonly logprob: number | null
}

export function wordsOf(text: string): ScoredWord[] {
  const words = text.match(/\s*\S+|\s+$/g) ?? []
  return words.map((word, index) => ({
    id: 1000 + index,
    text: word,
    logprob: index === 0 ? null : -0.1 * (1 + (index % 9)),
  }))
}

/** What else is listed at each place of a given text. */
export const otherWord = { id: 7, text: ' of', logprob: -4.5 }
