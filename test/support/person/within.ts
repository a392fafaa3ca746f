/** Gives a wait for a browser's event an end that says what was waited for. */
export async function within<T>(what: string, work: Promise<T>, seconds = 15): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`${what}: not within ${seconds} s`)), seconds * 1000)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
