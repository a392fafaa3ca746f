/** The part of the time that calls may take: there are fewer where one takes long. */
const share = 0.1

/**
 * Runs work in a frame after it was asked for, however often that was: in the next one after a rest, later where it ran
 * just before. A page that is not drawn waits.
 *
 * @param pause milliseconds from one call to the next, at least
 */
export function throttle(
  work: () => void,
  view: Window,
  signal: AbortSignal,
  pause: () => number,
): () => void {
  let next = 0
  let timer = 0
  let frame = 0
  const run = () => {
    frame = 0
    const start = view.performance.now()
    work()
    const end = view.performance.now()
    next = Math.max(start + pause(), end + (end - start) / share)
  }
  const wait = () => {
    timer = 0
    frame = view.requestAnimationFrame(run)
  }
  signal.addEventListener(
    'abort',
    () => {
      view.clearTimeout(timer)
      view.cancelAnimationFrame(frame)
    },
    { once: true },
  )
  return () => {
    if (timer !== 0 || frame !== 0 || signal.aborted) return
    const rest = next - view.performance.now()
    if (rest <= 0) wait()
    else timer = view.setTimeout(wait, rest)
  }
}
