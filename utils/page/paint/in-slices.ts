/** For so long, in milliseconds, work may go on in one frame. */
const slice = 12

/** Does work for each of many things, from the frame after the next one on, as many in each as leave it time to be drawn. */
export function inSlices<T>(
  things: readonly T[],
  work: (thing: T) => void,
  view: Window,
  signal: AbortSignal,
): void {
  let next = 0
  let frame = 0
  const run = () => {
    const end = view.performance.now() + slice
    while (next < things.length && view.performance.now() < end) {
      const thing = things[next]
      next += 1
      if (thing !== undefined) work(thing)
    }
    if (next < things.length) frame = view.requestAnimationFrame(run)
  }
  if (things.length === 0 || signal.aborted) return
  frame = view.requestAnimationFrame(() => {
    frame = view.requestAnimationFrame(run)
  })
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame), { once: true })
}
