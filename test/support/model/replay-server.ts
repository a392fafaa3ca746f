import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'

import { allowAnyOrigin } from '../servers/cors.ts'
import { serveOnLoopback } from '../servers/loopback.ts'
import { readBody } from '../servers/read-body.ts'
import { sendJson } from '../servers/send-json.ts'
import { readRecording, recordingFile, requestHash, type RecordedAnswer } from './recording.ts'

export interface ReplayOptions {
  readonly file?: string
  readonly port?: number
  /** Streams go out at once without it. */
  readonly eventsPerSecond?: number
}

export interface ReplayServer {
  /** Ends in `/v1`. */
  readonly baseUrl: string
  readonly model: string
  readonly version: string
  stop(): Promise<void>
}

/** Serves a recording as an OpenAI-compatible server: the very requests that were recorded, and nothing else. */
export async function startReplayServer(options: ReplayOptions = {}): Promise<ReplayServer> {
  const recording = await readRecording(options.file ?? recordingFile('samples'))
  const answers = new Map(recording.answers.map((answer) => [answer.hash, answer]))
  const model = `${recording.model} (recorded)`
  const perSecond = options.eventsPerSecond ?? Infinity
  const day = recording.recordedAt.slice(0, 10)

  async function reply(message: IncomingMessage, response: ServerResponse): Promise<void> {
    allowAnyOrigin(message, response)
    const path = message.url ?? '/'
    if (message.method === 'OPTIONS') return void response.writeHead(204).end()
    if (path === '/v1/models') return sendJson(response, 200, modelList(model))
    const answer = answers.get(requestHash(path, parsed(await readBody(message))))
    if (answer !== undefined) {
      // The answer names its model on screen, so it has to say there that it is a recording.
      const named = JSON.stringify(`${model.slice(0, -1)} on ${day})`)
      const body = answer.body.replaceAll(JSON.stringify(recording.model), named)
      return send(response, { ...answer, body }, perSecond)
    }
    const text = `This server only replays a recording of ${recording.model} made on ${day}, and this request is not in it.`
    sendJson(response, 404, {
      error: { message: text, type: 'invalid_request_error', param: null, code: 'not_recorded' },
    })
  }

  const loopback = await serveOnLoopback((message, response) => {
    reply(message, response).catch((error: unknown) => response.destroy(error as Error))
  }, options.port)
  const version = `recording of ${recording.server}, ${day}`
  return { baseUrl: `${loopback.origin}/v1`, model, version, stop: () => loopback.stop() }
}

async function send(response: ServerResponse, answer: RecordedAnswer, perSecond: number): Promise<void> {
  response.writeHead(answer.status, answer.headers)
  const start = performance.now()
  for (const [index, event] of answer.body.split(/(?<=\n\n)/).entries()) {
    const early = start + (index / perSecond) * 1000 - performance.now()
    if (early > 1) await delay(early)
    if (response.destroyed) return
    response.write(event)
  }
  response.end()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function modelList(id: string) {
  return { object: 'list', data: [{ id, object: 'model', created: 0, owned_by: 'recording' }] }
}
