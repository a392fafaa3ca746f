/** Runs in the popup: waits for the last token, then for the end of the answer. All times are milliseconds since the epoch. */
export async function watchAnswer(count: number): Promise<{
  readonly painted: number
  readonly settled: number
  readonly longTasks: readonly { readonly start: number; readonly duration: number }[]
}> {
  const longTasks: { start: number; duration: number }[] = []
  const hear = (entries: readonly PerformanceEntry[]) => {
    for (const { startTime, duration } of entries) {
      longTasks.push({ start: performance.timeOrigin + startTime, duration })
    }
  }
  const observer = new PerformanceObserver((list) => hear(list.getEntries()))
  observer.observe({ type: 'longtask' })

  // The answer before this one has to go first.
  await until(() => !isDrawn())
  await until(isDrawn)
  const painted = await afterFrame()
  await until(() => document.querySelector('.answer[data-state="done"]') !== null)
  const settled = await afterFrame()
  await new Promise((resolve) => setTimeout(resolve, 200))
  hear(observer.takeRecords())
  observer.disconnect()
  return { painted, settled, longTasks }

  function isDrawn(): boolean {
    return document.querySelector(`[data-token][data-index="${count - 1}"]`) !== null
  }

  function until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      if (isTrue()) return resolve()
      const changes = new MutationObserver(() => {
        if (!isTrue()) return
        changes.disconnect()
        resolve()
      })
      changes.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] })
    })
  }

  /** A message that is posted in a frame's callback comes after the frame was painted. */
  function afterFrame(): Promise<number> {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()))
        port1.start()
        port2.postMessage(null)
      })
    })
  }
}
