import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startScriptedServer, type ScriptedServer } from '../../support/servers/scripted-server.ts'
import { ask } from './ask-scripted.ts'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

const wantsLogprobs = { logprobs: true, top_logprobs: 20 }
const refusals: [model: string, fields: object, status: number, code: string | null][] = [
  ['logprobs-400', wantsLogprobs, 400, 'unsupported_parameter'],
  ['logprobs-400', {}, 200, null],
  ['logprobs-403', wantsLogprobs, 403, null],
  ['logprobs-403', {}, 200, null],
  ['top-5', wantsLogprobs, 400, null],
  ['top-5', { logprobs: true, top_logprobs: 5 }, 200, null],
  ['needs-16', { max_tokens: 1 }, 400, null],
  ['needs-16', { max_completion_tokens: 16 }, 200, null],
  ['rate-limit-long', {}, 429, 'rate_limit_exceeded'],
  ['quota', {}, 429, 'insufficient_quota'],
  ['credit', {}, 402, 'insufficient_credits'],
  ['context', {}, 400, 'context_length_exceeded'],
  ['unknown-model', {}, 404, 'model_not_found'],
  ['never heard of', {}, 404, 'model_not_found'],
  ['server-error', {}, 500, null],
  ['overloaded', {}, 503, null],
  ['missing-key', {}, 401, 'missing_api_key'],
  ['ok', { top_logprobs: 5 }, 400, null],
  ['ok', { logprobs: true, top_logprobs: 21 }, 400, null],
]

it.each(refusals)('%s with %o answers %i', async (model, fields, status, code) => {
  const response = await ask(server, model, fields)
  expect(response.status).toBe(status)
  const body = (await response.json()) as { error?: { code: string | null; message: string } }
  expect(body.error?.code ?? null).toBe(code)
  expect(status === 200).toBe(body.error === undefined)
})

it('limits the rate once for each request', async () => {
  const first = await ask(server, 'rate-limit', { prompt: 'once' })
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1'])
  expect((await ask(server, 'rate-limit', { prompt: 'once' })).status).toBe(200)
})

it('repeats part of a wrong key, and asks for a missing one', async () => {
  const headers = { authorization: 'Bearer sk-wrong-0123456789abcd' }
  const response = await ask(server, 'ok', {}, { headers })
  expect(response.status).toBe(401)
  expect(await response.text()).toContain('sk-wrong***********abcd')
  expect((await ask(server, 'missing-key', {}, { headers: { authorization: 'Bearer sk-1' } })).status).toBe(
    200,
  )
})

const bodies: [model: string, type: string, text: RegExp][] = [
  ['html', 'text/html; charset=utf-8', /^<!doctype html>/],
  ['error-in-200', 'application/json; charset=utf-8', /^\{"error"/],
  ['empty-body', 'application/json', /^$/],
  ['truncated-json', 'application/json', /^\{.*[^}]$/],
  ['clean-cut', 'application/json', /^\{.*[^}]$/],
]

it.each(bodies)('%s answers 200 with %s', async (model, type, text) => {
  const response = await ask(server, model)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
  expect(await response.text()).toMatch(text)
})

it('redirects to another origin', async () => {
  const response = await ask(server, 'redirect', {}, { redirect: 'manual' })
  expect(response.status).toBe(302)
  expect(new URL(response.headers.get('location') ?? '').hostname).toBe('localhost')
})

describe('requests', () => {
  it('are recorded and can be awaited before and after they come', async () => {
    const coming = server.nextRequest(({ body }) => body.includes('awaited'))
    await ask(server, 'ok', { prompt: 'awaited' })
    const request = await coming
    expect(request).toMatchObject({ method: 'POST', url: '/v1/chat/completions', closed: false })
    expect(await server.closed(request)).toBe('answered')
  })

  it('tell when the client went away', async () => {
    for (const model of ['silent', 'stall', 'slow', 'many']) {
      const abort = new AbortController()
      const prompt = `leave ${model}: 100000 tokens at 1000/s`
      const answer = ask(server, model, { prompt, stream: true }, { signal: abort.signal })
      const request = await server.nextRequest(({ body }) => body.includes(`leave ${model}`))
      if (model !== 'silent') await (await answer).body?.getReader().read()
      abort.abort()
      await answer.catch(() => undefined)
      expect(await server.closed(request)).toBe('closed-by-client')
      expect(request.closed).toBe(true)
    }
  })

  it('list the models and answer preflights for any origin', async () => {
    const origin = 'chrome-extension://abcdefghijklmnop'
    const models = await fetch(`${server.baseUrl}/models`, { headers: { origin } })
    expect(models.headers.get('access-control-allow-origin')).toBe(origin)
    const { data } = (await models.json()) as { data: { id: string }[] }
    expect(data.map(({ id }) => id)).toEqual(server.models)
    const headers = { origin, 'access-control-request-headers': 'x-stainless-os' }
    const preflight = await fetch(`${server.baseUrl}/chat/completions`, { method: 'OPTIONS', headers })
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'x-stainless-os',
    ])
  })
})
