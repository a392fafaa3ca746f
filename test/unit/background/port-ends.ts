import type { Browser } from 'wxt/browser'

/** The other end of a port that the background serves. */
export interface PortEnd<In, Out> {
  readonly say: (message: In) => void
  readonly close: () => void
  /** All that was told, in order. */
  readonly told: readonly Out[]
  /** The first that was told, or is told later, for which it holds. */
  readonly until: <T extends Out>(holds: (message: Out) => message is T) => Promise<T>
}

export function connectTo<In, Out>(
  serve: (port: Browser.runtime.Port) => void,
  sender: Partial<Browser.runtime.MessageSender>,
): PortEnd<In, Out> {
  const heard: ((message: unknown) => void)[] = []
  const closed: (() => void)[] = []
  const told: Out[] = []
  let changed = Promise.withResolvers<void>()
  serve({
    name: '',
    sender,
    onMessage: { addListener: (listen: (message: unknown) => void) => heard.push(listen) },
    onDisconnect: { addListener: (listen: () => void) => closed.push(listen) },
    disconnect: () => undefined,
    postMessage: (message: Out) => {
      told.push(structuredClone(message))
      changed.resolve()
      changed = Promise.withResolvers()
    },
  } as unknown as Browser.runtime.Port)
  return {
    told,
    say: (message) => {
      for (const listen of heard) listen(message)
    },
    close: () => {
      for (const listen of closed) listen()
    },
    until: async (holds) => {
      for (;;) {
        const found = told.find(holds)
        if (found !== undefined) return found
        // oxlint-disable-next-line no-await-in-loop
        await changed.promise
      }
    },
  }
}
