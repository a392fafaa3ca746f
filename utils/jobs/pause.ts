/** Waits, unless the signal aborts first. @returns whether the whole time has passed */
export function pause(seconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const stop = () => {
      clearTimeout(timer)
      resolve(false)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve(true)
    }, seconds * 1000)
    signal.addEventListener('abort', stop, { once: true })
  })
}
