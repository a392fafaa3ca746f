/** What was typed as a list: commas of any script part the words, which stand once each. */
export function aliasesOf(typed: string): string[] {
  const words = typed.split(/[,，、،]/u).map((word) => word.trim())
  return [...new Set(words)].filter((word) => word !== '')
}

/** The words as they are typed. */
export function aliasWords(aliases: readonly string[]): string {
  return aliases.join(', ')
}
