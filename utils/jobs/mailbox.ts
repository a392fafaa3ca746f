/** Values that come by callbacks, read one after the other. */
export interface Mailbox<T> extends AsyncIterable<T> {
  readonly post: (value: T) => void
  /** No more will come; what was posted is still read. */
  readonly close: () => void
}

export function mailbox<T>(): Mailbox<T> {
  const waiting: T[] = []
  let isClosed = false
  let wake = () => undefined as void
  return {
    post: (value) => {
      waiting.push(value)
      wake()
    },
    close: () => {
      isClosed = true
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else if (isClosed) return
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}
