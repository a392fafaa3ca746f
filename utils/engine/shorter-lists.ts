/**
 * wllama 3.8.1 cannot hand over an answer in which a listed token begins amid a character, as pieces of emoji do: it throws
 * away the words of the answer with it (its `data_json.dump()` refuses such text; November 2026). A shorter list often
 * has no such token. These are the lengths that are tried, and after them none.
 */
export const shorterLists = [5, 1] as const

/** Whether an error is that one: Chrome's words for it, and Firefox's. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof Error && /array length|out-of-bounds Uint8Array/i.test(error.message)
}

/**
 * Asks for a whole answer, with shorter lists where it cannot be read.
 *
 * @param alternatives wanted
 * @param ask asks for an answer with so many
 */
export async function withShorterLists<T>(
  alternatives: number,
  ask: (alternatives: number) => Promise<T>,
): Promise<T> {
  const lengths = [alternatives, ...shorterLists.filter((length) => length < alternatives)]
  for (const length of lengths.slice(0, -1)) {
    try {
      return await ask(length)
    } catch (error) {
      if (!isUnreadable(error)) throw error
    }
  }
  return ask(lengths.at(-1) ?? alternatives)
}
