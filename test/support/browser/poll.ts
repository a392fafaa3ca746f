/** Asks again until a question has an answer, and says what it last was when the time is over. */
export async function poll<T>(
  question: string,
  ask: () => Promise<T | null | undefined | false>,
  seconds = 15,
): Promise<T> {
  const end = Date.now() + seconds * 1000
  let last: unknown = null
  do {
    try {
      const answer = await ask()
      if (answer !== null && answer !== undefined && answer !== false) return answer
      last = answer
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  } while (Date.now() < end)
  throw new Error(
    `${question}: not within ${seconds} s (${last instanceof Error ? last.message : String(last)})`,
  )
}
