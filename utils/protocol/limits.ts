/** Characters of a selection that a page's side may send at all. */
export const longestMessage = 1_000_000

/** Characters of a text that are classified; of a longer one, only after the person says so. */
export const longestText = 24_000

/** Sentences of one text that a page's side may name. */
export const mostSentences = 2000
