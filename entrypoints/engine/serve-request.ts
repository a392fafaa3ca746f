import type { Engine } from '../../utils/engine/engine'
import type { EngineChannel } from '../../utils/protocol/engine-channel'
import { type EngineRequest, requestLock } from '../../utils/protocol/engine-messages'
import { problemOf } from '../../utils/transport/problem-of'

const heartbeat = 5000

/** Answers one request, for as long as the background wants the answer. */
export async function serveRequest(
  { body, id, model, path }: EngineRequest,
  { carry }: Engine,
  { post }: EngineChannel,
): Promise<void> {
  const stop = new AbortController()
  const isOver = new AbortController()
  const unwanted = navigator.locks.request(requestLock(id), { signal: isOver.signal }, () => stop.abort())
  unwanted.catch(() => undefined)
  const timer = setInterval(() => post({ type: 'alive', id }), heartbeat)
  try {
    for await (const { data, streamed } of carry(model, path, body, stop.signal)) {
      post({ type: 'part', id, streamed, data })
    }
    post({ type: 'end', id })
  } catch (error) {
    const { code, kind, message, status } = problemOf(error)
    post({ type: 'problem', id, problem: { kind, message, status, code } })
  } finally {
    clearInterval(timer)
    isOver.abort()
  }
}
