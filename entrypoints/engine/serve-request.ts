import * as v from 'valibot'
import type { Browser } from 'wxt/browser'

import type { Engine } from '../../utils/engine/engine'
import { type EngineReply, engineRequest, type EngineRequest } from '../../utils/protocol/engine-messages'
import { problemOf } from '../../utils/transport/problem-of'

const heartbeat = 5000

/** Answers one request over its port; the end of the port stops it. */
export function serveRequest(port: Browser.runtime.Port, { carry }: Engine): void {
  const abort = new AbortController()
  port.onDisconnect.addListener(() => abort.abort())
  const post = (reply: EngineReply) => {
    if (!abort.signal.aborted) port.postMessage(reply)
  }
  port.onMessage.addListener((raw: unknown) => {
    const { success, output } = v.safeParse(engineRequest, raw)
    if (success) void answer(output)
    else port.disconnect()
  })

  async function answer({ body, model, path }: EngineRequest): Promise<void> {
    const timer = setInterval(() => post({ type: 'alive' }), heartbeat)
    try {
      for await (const { data, streamed } of carry(model, path, body, abort.signal)) {
        post({ type: 'part', streamed, data })
      }
      post({ type: 'end' })
    } catch (error) {
      const { code, kind, message, status } = problemOf(error)
      post({ type: 'problem', problem: { kind, message, status, code } })
    } finally {
      clearInterval(timer)
    }
  }
}
