import type { Carry } from '../../utils/jobs/source'
import { openEngineChannel } from '../../utils/protocol/engine-channel'
import { type EngineReply, requestLock } from '../../utils/protocol/engine-messages'
import { Problem, type ProblemKind } from '../../utils/transport/problem'
import { watchdog } from '../../utils/transport/watchdog'
import { openEngine } from './engine-host'

/** Carries a request to the built-in model instead of over the network. */
export function engineCarry(model: string): Carry {
  return async function* ({ body = {}, endpoint, onSent, path, signal }) {
    if (model === '') throw new Problem('model-missing', 'No model is chosen.')
    const id = crypto.randomUUID()
    const dog = watchdog(signal, endpoint.patience)
    const replies: EngineReply[] = []
    let wake = () => undefined as void
    const channel = openEngineChannel((message) => {
      if (!('id' in message) || message.id !== id || !isReply(message)) return
      dog.pat()
      replies.push(message)
      wake()
    })
    dog.signal.addEventListener('abort', () => wake(), { once: true })
    const release = await hold(requestLock(id))
    try {
      dog.pat()
      await openEngine()
      onSent?.()
      channel.post({ type: 'carry', id, model, path, body })
      for (;;) {
        if (signal.aborted) throw new Problem('aborted', 'The request was stopped.')
        dog.signal.throwIfAborted()
        const reply = replies.shift()
        if (reply === undefined) await new Promise<void>((resolve) => (wake = resolve))
        else if (reply.type === 'end') return
        else if (reply.type === 'problem') {
          const { code, kind, message, status } = reply.problem
          throw new Problem(kind as ProblemKind, message, { status, code })
        } else if (reply.type === 'part') yield { data: reply.data, streamed: reply.streamed }
      }
    } finally {
      dog.end()
      release()
      channel.close()
    }
  }
}

function isReply(message: { readonly type: string }): message is EngineReply {
  return ['part', 'alive', 'end', 'problem'].includes(message.type)
}

/** Holds a lock until it is released, or until the background is stopped. */
function hold(name: string): Promise<() => void> {
  const until = Promise.withResolvers<void>()
  return new Promise((resolve) => {
    void navigator.locks.request(name, () => {
      resolve(until.resolve)
      return until.promise
    })
  })
}
