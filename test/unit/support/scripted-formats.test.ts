import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startScriptedServer, type ScriptedServer } from '../../support/servers/scripted-server.ts'
import { classification, events } from './ask-scripted.ts'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

async function post(path: string, body: object): Promise<Response> {
  return fetch(new URL(path, server.baseUrl), { method: 'POST', body: JSON.stringify(body) })
}

const messages = [{ role: 'user', content: classification }]
const choices = [{ value: 'Billing' }, { value: 'Bug' }]
const openai = { input: 'charged twice', questions: [{ type: 'choice', name: 'q', choices }] }
const systemOne = {
  state: 'charged twice',
  questions: { q: { type: 'choice', criteria: { Billing: null, Bug: null } } },
}
const sglang = {
  input: 'charged twice',
  questions: [{ type: 'choice', id: 'q', options: [{ name: 'Billing' }, { name: 'Bug' }] }],
}

describe('each path has its own shape', () => {
  it.each<[path: string, model: string | null, body: object, answer: object]>([
    [
      '/v1/responses',
      'full',
      { input: messages, include: ['message.output_text.logprobs'], top_logprobs: 3 },
      { status: 'completed', output: [{ content: [{ text: 'A', logprobs: [{ token: 'A' }] }] }] },
    ],
    [
      '/v1/responses',
      'full',
      { input: 'Hello', max_output_tokens: 16 },
      { status: 'incomplete', output: [{ content: [{ logprobs: [] }] }] },
    ],
    [
      '/v1/completions',
      'full',
      { prompt: classification, logprobs: 5 },
      { choices: [{ text: 'A', logprobs: { tokens: ['A'], top_logprobs: [{ A: expect.any(Number) }] } }] },
    ],
    [
      '/v1/completions',
      'echo',
      { prompt: 'one two', echo: true, max_tokens: 0, logprobs: 1 },
      { choices: [{ text: 'one two', logprobs: { tokens: ['one', ' two'], token_logprobs: [null, -0.2] } }] },
    ],
    [
      '/v1/completions',
      'echo-ignored',
      { prompt: 'one two', echo: true, max_tokens: 1, logprobs: 1 },
      { choices: [{ text: 'The', logprobs: { tokens: ['The'] } }] },
    ],
    [
      '/v1/completions',
      'prompt-logprobs',
      { prompt: 'one two', prompt_logprobs: 1 },
      {
        choices: [
          { prompt_logprobs: [null, { 1001: { decoded_token: ' two' } }], prompt_token_ids: [1000, 1001] },
        ],
      },
    ],
    [
      '/completion',
      null,
      { prompt: classification, n_probs: 2 },
      { content: 'A', stop: true, stop_type: 'eos', completion_probabilities: [{ token: 'A' }] },
    ],
    [
      '/completion',
      null,
      { prompt: '\n', n_probs: 2, grammar: 'root ::= "a \\"b\\" c"' },
      { content: 'a "b" c', completion_probabilities: [{}, { token: ' "b"' }, {}] },
    ],
    [
      '/api/chat',
      'ollama',
      { messages, stream: false, logprobs: true, top_logprobs: 2 },
      { message: { content: 'A' }, done: true, done_reason: 'stop', logprobs: [{ token: 'A' }] },
    ],
    [
      '/generate',
      null,
      { text: 'one two' },
      {
        meta_info: {
          input_token_logprobs: [
            [null, 1000, 'one'],
            [-0.2, 1001, ' two'],
          ],
        },
      },
    ],
    [
      '/generate',
      null,
      { inputs: 'one two' },
      { details: { prefill: [{ text: 'one', logprob: null }, { text: ' two' }] } },
    ],
    ['/v1/decisions', 'decisions-openai', openai, { answers: [{ name: 'q', choice: 'Billing' }] }],
    ['/v1/decisions', 'decisions-system-one', systemOne, { answers: { q: { choice: 'Billing' } } }],
    [
      '/v1/decisions',
      'decisions-sglang',
      sglang,
      { answers: { q: { choice: 'Billing', label_mass: 0.97 } } },
    ],
    ['/v1/systemone', 'system-one', systemOne, { answers: { q: { choice: 'Billing' } } }],
  ])('%s of %s', async (path, model, body, answer) => {
    const response = await post(path, { ...(model !== null && { model }), ...body })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject(answer)
  })

  it.each<[path: string, model: string, body: object, status: number]>([
    ['/v1/decisions', 'decisions-openai', systemOne, 400],
    ['/v1/decisions', 'decisions-openai', sglang, 400],
    ['/v1/decisions', 'decisions-system-one', openai, 422],
    ['/v1/decisions', 'decisions-sglang', openai, 400],
    ['/v1/decisions', 'ok', openai, 404],
    ['/v1/systemone', 'ok', systemOne, 404],
    ['/v1/responses', 'ok', { input: 'Hello' }, 404],
    ['/v1/responses', 'full', { input: 'Hello', max_output_tokens: 1 }, 400],
    ['/v1/completions', 'full', { prompt: 'Hello', logprobs: 6 }, 400],
    ['/v1/completions', 'never heard of', { prompt: 'Hello' }, 404],
    ['/api/chat', 'llama-cpp', { messages }, 404],
    ['/v1/chat/completions', 'system-one', { messages }, 404],
  ])('%s refuses %s with %o: %i', async (path, model, body, status) =>
    expect((await post(path, { model, ...body })).status).toBe(status),
  )
})

describe('streams', () => {
  const joined = (parts: readonly string[]) => parts.join('').slice(0, 16)

  it('of Responses name their events and end with the message', async () => {
    const include = ['message.output_text.logprobs']
    const text = await (
      await post('/v1/responses', { model: 'full', input: 'Hello', include, stream: true })
    ).text()
    const all = text
      .split('\n\n')
      .flatMap((event) =>
        event.includes('data: ')
          ? [JSON.parse(event.slice(event.indexOf('data: ') + 6)) as Record<string, unknown>]
          : [],
      )
    expect(all.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['response.created', 'response.output_text.delta', 'response.completed']),
    )
    const deltas = all.filter(({ type }) => type === 'response.output_text.delta')
    expect(joined(deltas.map(({ delta }) => String(delta)))).toBe('The Eiffel Tower')
    expect(deltas[0]).toMatchObject({ logprobs: [{ token: 'The' }] })
  })

  it.each([
    ['/v1/completions', { model: 'full', prompt: 'Hello', logprobs: 2 }],
    ['/completion', { prompt: 'Hello', n_probs: 2 }],
  ])('of %s are events', async (path, body) => {
    const all = events(await (await post(path, { ...body, stream: true })).text())
    const parts = all.map((each) => {
      const { content, choices: [choice] = [] } = each as { content?: string; choices?: { text: string }[] }
      return content ?? choice?.text ?? ''
    })
    expect(joined(parts)).toBe('The Eiffel Tower')
  })

  it('of Ollama are lines', async () => {
    const response = await post('/api/chat', {
      model: 'ollama',
      messages: [{ role: 'user', content: 'Hello' }],
    })
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    const lines = (await response.text()).trim().split('\n')
    const parts = lines.map((line) => (JSON.parse(line) as { message: { content: string } }).message.content)
    expect(joined(parts)).toBe('The Eiffel Tower')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ done: true, done_reason: 'stop' })
  })
})

it.each([
  ['thinks', { reasoning_effort: 'none' }],
  ['thinks-by-template', { chat_template_kwargs: { enable_thinking: false } }],
])('%s answers when it is told in its own words', async (model, word) => {
  const content = async (fields: object) => {
    const response = await post('/v1/chat/completions', { model, messages, ...fields })
    const {
      choices: [choice],
    } = (await response.json()) as { choices: [{ message: { content: string } }] }
    return choice.message.content
  }
  expect(await content({})).toBe('')
  expect(await content({ thinking: { type: 'disabled' } })).toBe('')
  expect(await content(word)).toBe('A')
})
