import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { allowAnyOrigin } from '../servers/cors.ts'
import { serveOnLoopback } from '../servers/loopback.ts'
import { readBody } from '../servers/read-body.ts'
import { sendJson } from '../servers/send-json.ts'
import { readRecording, requestHash, writeRecording, type RecordedAnswer } from './recording.ts'

export interface RecordingProxy {
  /** Use it in place of the server's own; ends the same way. */
  readonly baseUrl: string
  /** How many answers the file holds by now. */
  count(): number
  stop(): Promise<void>
}

/** Passes everything on to a real server and keeps each POST and its whole answer; an asked-again request replaces. */
export async function startRecordingProxy(
  upstreamBaseUrl: string,
  file: string,
  about: { server: string; model: string },
  options: { port?: number } = {},
): Promise<RecordingProxy> {
  const upstream = new URL(upstreamBaseUrl)
  const earlier = existsSync(file) ? (await readRecording(file)).answers : []
  const answers = new Map(earlier.map((answer) => [answer.hash, answer]))
  let writing = Promise.resolve()

  async function forward(message: IncomingMessage, response: ServerResponse): Promise<void> {
    allowAnyOrigin(message, response)
    if (message.method === 'OPTIONS') return void response.writeHead(204).end()
    const request = await readBody(message)
    const path = message.url ?? '/'
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const answer = await fetch(new URL(path, upstream), upstreamInit(message, request, gone.signal))
    const contentType = answer.headers.get('content-type') ?? 'application/octet-stream'
    response.writeHead(answer.status, { 'content-type': contentType })
    const decoder = new TextDecoder()
    let body = ''
    for await (const part of answer.body ?? []) {
      body += decoder.decode(part, { stream: true })
      response.write(part)
    }
    // Kept before the client can know that the answer has ended, so that who has an answer has a recording.
    if (message.method === 'POST') await keep(path, request, answer.status, contentType, body)
    response.end()
  }

  function keep(
    path: string,
    request: string,
    status: number,
    contentType: string,
    body: string,
  ): Promise<void> {
    const parsed: unknown = JSON.parse(request)
    const hash = requestHash(path, parsed)
    const headers = { 'content-type': contentType }
    const answer: RecordedAnswer = { path, hash, request: parsed, status, headers, body }
    answers.set(hash, answer)
    const recording = { recordedAt: new Date().toISOString(), ...about, answers: [...answers.values()] }
    writing = writing.then(() => writeRecording(file, recording))
    return writing
  }

  const loopback = await serveOnLoopback((message, response) => {
    forward(message, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else
        sendJson(response, 502, {
          error: { message: `The recorded server cannot be reached: ${String(error)}` },
        })
    })
  }, options.port)
  return {
    baseUrl: new URL(upstream.pathname, loopback.origin).href.replace(/\/$/, ''),
    count: () => answers.size,
    stop: async () => {
      await loopback.stop()
      await writing
    },
  }
}

function upstreamInit(
  { method = 'GET', headers }: IncomingMessage,
  body: string,
  signal: AbortSignal,
): RequestInit {
  const passed = new Headers({ 'content-type': headers['content-type'] ?? 'application/json' })
  if (headers.authorization !== undefined) passed.set('authorization', headers.authorization)
  return { method, headers: passed, signal, body: method === 'POST' ? body : null }
}
