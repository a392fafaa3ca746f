import { afterAll, beforeAll, expect, it } from 'vitest'

import { startScriptedServer, type ScriptedServer } from '../../support/servers/scripted-server.ts'
import { ask, events } from './ask-scripted.ts'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

const stream = { stream: true, logprobs: true, top_logprobs: 5 }

async function received(model: string, fields: object = {}) {
  const response = await ask(server, model, { ...stream, ...fields })
  let text = ''
  let cut = false
  try {
    const decoder = new TextDecoder()
    for await (const part of response.body ?? []) text += decoder.decode(part, { stream: true })
  } catch {
    cut = true
  }
  return { events: events(text), cut }
}

function content(chunks: Awaited<ReturnType<typeof received>>['events'], channel = 'content'): string {
  const deltas = chunks.flatMap((chunk) => {
    const { choices = [] } = (typeof chunk === 'string' ? {} : chunk) as {
      choices?: { delta: Record<string, string> }[]
    }
    return choices.map(({ delta }) => delta[channel] ?? '')
  })
  return deltas.join('')
}

it('streams as OpenAI does: role, tokens, finish, usage, done', async () => {
  const { events: chunks } = await received('ok', { max_tokens: 2, stream_options: { include_usage: true } })
  expect(chunks).toMatchObject([
    { choices: [{ delta: { role: 'assistant', content: '' }, logprobs: { content: [] } }], usage: null },
    {
      choices: [
        { delta: { content: 'The' }, logprobs: { content: [{ token: 'The' }] }, finish_reason: null },
      ],
    },
    { choices: [{ delta: { content: ' Eiffel' } }] },
    { choices: [{ delta: {}, logprobs: null, finish_reason: 'length' }] },
    { choices: [], usage: { completion_tokens: 2 } },
    '[DONE]',
  ])
})

const endings: [model: string, count: number, cut: boolean, last: unknown][] = [
  ['cut', 4, true, { choices: [{ finish_reason: null }] }],
  ['clean-cut', 4, false, { choices: [{ finish_reason: null }] }],
  ['error-mid-stream', 5, false, { error: { code: 502 } }],
]

it.each(endings)('%s ends after %i events', async (model, count, cut, last) => {
  const answer = await received(model)
  expect([answer.events.length, answer.cut]).toEqual([count, cut])
  expect(answer.events.at(-1)).toMatchObject(last as object)
})

it('puts one broken event amid good ones', async () => {
  const { events: chunks } = await received('malformed')
  expect(chunks.filter((chunk) => typeof chunk === 'string')).toHaveLength(2)
  expect(content(chunks)).toBe(content((await received('ok')).events))
})

it('streams whole characters and refusals', async () => {
  expect(content((await received('split-emoji')).events)).toBe('Love 💙 from Paris 🗼!')
  expect(content((await received('refusal')).events, 'refusal')).toBe(
    "I'm sorry, but I can't help with that.",
  )
})

it('holds a slow answer until it is released', async () => {
  const response = await ask(server, 'slow', stream)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('"The"')) text += (await reader?.read())?.value ?? ''
  expect(text).not.toContain('Eiffel')
  server.release()
  while (!text.includes('[DONE]')) text += (await reader?.read())?.value ?? ''
  expect(text).toContain(' Eiffel')
})

it('keeps a rate', async () => {
  const start = performance.now()
  const { events: chunks } = await received('many', { ...stream, prompt: '100 tokens at 500/s' })
  expect(chunks).toHaveLength(103)
  expect(performance.now() - start).toBeGreaterThan(190)
})

it('says that it was the one who cut', async () => {
  await received('cut', { prompt: 'who cut?' })
  const request = await server.nextRequest(({ body }) => body.includes('who cut?'))
  expect(await server.closed(request)).toBe('cut-by-server')
})
