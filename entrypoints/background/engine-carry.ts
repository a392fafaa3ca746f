import { browser } from 'wxt/browser'

import type { Carry } from '../../utils/jobs/source'
import { enginePort, type EngineReply, type EngineRequest } from '../../utils/protocol/engine-messages'
import type { Part } from '../../utils/transport/exchange'
import { Problem, type ProblemKind } from '../../utils/transport/problem'
import { watchdog } from '../../utils/transport/watchdog'
import { openEngine } from './engine-host'

/** Carries a request to the built-in model instead of over the network. */
export function engineCarry(model: string): Carry {
  return async function* ({ body = {}, endpoint, path, signal }) {
    if (model === '') throw new Problem('model-missing', 'No model is chosen.')
    const dog = watchdog(signal, endpoint.patience)
    const replies: EngineReply[] = []
    let wake = () => undefined as void
    try {
      await openEngine()
      const port = browser.runtime.connect({ name: enginePort })
      port.onMessage.addListener((reply: unknown) => {
        dog.pat()
        replies.push(reply as EngineReply)
        wake()
      })
      port.onDisconnect.addListener(() => {
        replies.push({ type: 'problem', problem: gone })
        wake()
      })
      dog.signal.addEventListener('abort', () => wake(), { once: true })
      try {
        port.postMessage({ type: 'carry', model, path, body } satisfies EngineRequest)
        for (;;) {
          if (signal.aborted) throw new Problem('aborted', 'The request was stopped.')
          dog.signal.throwIfAborted()
          const reply = replies.shift()
          if (reply === undefined) await new Promise<void>((resolve) => (wake = resolve))
          else if (reply.type === 'end') return
          else if (reply.type === 'problem') {
            const { code, kind, message, status } = reply.problem
            throw new Problem(kind as ProblemKind, message, { status, code })
          } else if (reply.type === 'part') yield partOf(reply)
        }
      } finally {
        port.disconnect()
      }
    } finally {
      dog.end()
    }
  }
}

function partOf({ data, streamed }: Extract<EngineReply, { type: 'part' }>): Part {
  return { data, streamed }
}

const gone = { kind: 'model-broken', message: 'The page of the model is gone.', status: 0, code: '' }
