import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import type { WatchState } from '../../utils/model/watch'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'
import { type WatchMessage, watchPort, type WatchUpdate } from '../../utils/protocol/watch-messages'

export interface WatchSession {
  /** Has a message checked; its state is told until it is over. */
  readonly check: (message: Omit<Extract<WatchMessage, { type: 'message-check' }>, 'type'>) => void
  /** Wants no more of a message. */
  readonly leave: (message: number) => void
  readonly send: (type: 'card-open' | 'site-forget' | 'options-open') => void
}

/** Milliseconds that a line stays open with nothing under way: the background may sleep. */
const idle = 5000

/** The line of a page's chips to the background, open only while something is asked. Nothing is asked again by itself. */
export function startSession(
  signal: AbortSignal,
  onState: (message: number, state: WatchState) => void,
  onEnd: () => void,
): WatchSession {
  const asked = new Set<number>()
  let port: OpenPort<WatchMessage> | null = null
  let lifetime = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    port = null
    lifetime.abort()
  }
  const open = () => {
    lifetime = new AbortController()
    const either = AbortSignal.any([signal, lifetime.signal])
    return openPort<WatchUpdate, WatchMessage>(watchPort, either, receive, lost)
  }
  const rest = () => {
    clearTimeout(timer)
    if (asked.size === 0) timer = setTimeout(close, idle)
  }
  const receive = (update: WatchUpdate) => {
    if (update.type === 'watch-end') return onEnd()
    const { message, state } = update
    if (!asked.has(message)) return
    if (state.type !== 'waiting' && state.type !== 'checking') asked.delete(message)
    rest()
    onState(message, state)
  }
  const lost = () => {
    port = null
    if (browser.runtime?.id === undefined) return onEnd()
    for (const message of asked) {
      onState(message, { type: 'failed', runId: null, failure: failure('interrupted') })
    }
    asked.clear()
  }
  const send = (message: WatchMessage) => {
    try {
      port ??= open()
      port.post(message)
    } catch {
      lost()
    }
    rest()
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return {
    check: (message) => {
      asked.add(message.message)
      send({ type: 'message-check', ...message })
    },
    leave: (message) => {
      if (asked.delete(message)) send({ type: 'message-leave', message })
    },
    send: (type) => send({ type }),
  }
}
