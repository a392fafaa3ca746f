import { browser } from 'wxt/browser'

/**
 * Both browsers stop a background after 30 s without an event, and reading a stream is none (measured on Chromium 156
 * and Firefox 153, November 2026). Calling an API every 20 s keeps it while a request runs, for ten minutes at most.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 */
const beat = 20_000
const longest = 600_000

/** Runs a task with a signal that also aborts, with a `TimeoutError`, when the longest time is over. */
export async function whileAlive<T>(
  signal: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), beat)
  try {
    return await task(AbortSignal.any([signal, AbortSignal.timeout(longest)]))
  } finally {
    clearInterval(timer)
  }
}
