import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { testConnection } from '../../../utils/jobs/test-connection'
import type { Capability } from '../../../utils/model/capability'
import type { Connection, Quirks } from '../../../utils/model/connection'
import { startScriptedServer, type ScriptedServer } from '../../support/servers/scripted-server.ts'
import { connectionTo } from './examples'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

const { signal } = new AbortController()
const tried = (model: string, change: Partial<Connection> = {}) =>
  testConnection(
    { ...connectionTo(server.baseUrl, model), ...change },
    { key: '', keyOrigin: null, isHostAllowed: true },
    signal,
    () => 7000,
  )

/** A good server of which nothing but Chat Completions is to be had. */
const chatOnly: Omit<Capability, 'testedAt' | 'model'> = {
  chat: 'yes',
  responses: 'no',
  completions: 'no',
  streamed: 'yes',
  alternatives: 20,
  truncated: 'no',
  bytes: 'yes',
  letters: 'yes',
  structured: 'yes',
  scoring: 'no',
  decisions: 'no',
  systemOne: 'no',
  reasoning: 'none',
}

describe('what was found, by what the server can do', () => {
  test.each<{
    name: string
    model: string
    change?: Partial<Connection>
    found: Partial<Capability>
    quirks?: Partial<Quirks>
  }>([
    { name: 'only chat', model: 'ok', found: {} },
    {
      name: 'everything',
      model: 'full',
      found: {
        responses: 'yes',
        completions: 'yes',
        scoring: 'echo',
        decisions: 'openai',
        systemOne: 'yes',
      },
    },
    {
      name: 'five alternatives, no bytes, no numbers in streams, no schemas',
      model: 'poor',
      found: { alternatives: 5, bytes: 'no', streamed: 'no', structured: 'no' },
      quirks: { alternatives: 5 },
    },
    { name: 'no numbers in streams', model: 'no-stream-numbers', found: { streamed: 'no' } },
    { name: 'cut lists', model: 'cut-lists', found: { alternatives: 5, truncated: 'yes' } },
    {
      name: 'no numbers at all',
      model: 'no-logprobs',
      found: {
        chat: 'no',
        streamed: 'unknown',
        alternatives: null,
        truncated: 'unknown',
        bytes: 'unknown',
        letters: 'unknown',
      },
    },
    {
      name: 'numbers refused',
      model: 'logprobs-400',
      found: {
        chat: 'no',
        streamed: 'unknown',
        alternatives: null,
        truncated: 'unknown',
        bytes: 'unknown',
        letters: 'unknown',
        reasoning: 'unknown',
      },
      quirks: { logprobs: false },
    },
    { name: 'Responses too', model: 'responses-too', found: { responses: 'yes' } },
    { name: 'echo', model: 'echo', found: { completions: 'yes', scoring: 'echo' } },
    { name: 'echo ignored', model: 'echo-ignored', found: { completions: 'yes', scoring: 'no' } },
    {
      name: 'prompt_logprobs',
      model: 'prompt-logprobs',
      found: { completions: 'yes', scoring: 'prompt-logprobs' },
    },
    {
      name: 'llama.cpp, by forcing',
      model: 'llama-cpp',
      change: { preset: 'llama-cpp' },
      found: { completions: 'yes', scoring: 'forced' },
    },
    { name: 'SGLang’s own form', model: 'ok', change: { preset: 'sglang' }, found: { scoring: 'sglang' } },
    {
      name: 'TGI’s own form',
      model: 'ok',
      change: { preset: 'tgi' },
      found: { scoring: 'tgi', alternatives: 5, truncated: 'no' },
    },
    {
      name: 'Decisions of OpenAI',
      model: 'decisions-openai',
      found: { decisions: 'openai' },
      quirks: { decisionShape: 'openai' },
    },
    {
      name: 'Decisions in the form of System One',
      model: 'decisions-system-one',
      found: { decisions: 'system-one' },
      quirks: { decisionShape: 'system-one' },
    },
    {
      name: 'Decisions of SGLang',
      model: 'decisions-sglang',
      found: { decisions: 'sglang' },
      quirks: { decisionShape: 'sglang' },
    },
    {
      name: 'a model that thinks unless told not to',
      model: 'thinks',
      found: { reasoning: 'off' },
      quirks: { reasoningOff: true, reasoningSwitch: 'effort' },
    },
    {
      name: 'a model that is told in its template',
      model: 'thinks-by-template',
      found: { reasoning: 'off' },
      quirks: { reasoningOff: true, reasoningSwitch: 'template' },
    },
    {
      name: 'a model that thinks whatever it is told',
      model: 'thinks-always',
      found: {
        reasoning: 'stuck',
        chat: 'unknown',
        streamed: 'unknown',
        alternatives: null,
        truncated: 'unknown',
        bytes: 'unknown',
        letters: 'unknown',
        structured: 'unknown',
      },
      quirks: { reasoningOff: false },
    },
    {
      name: 'numbers refused until reasoning is off',
      model: 'thinking-refuses',
      found: { reasoning: 'off' },
      quirks: { reasoningOff: true },
    },
    {
      name: 'the native dialect of Ollama',
      model: 'ollama',
      change: { dialect: 'ollama', preset: 'ollama' },
      found: {},
    },
    {
      name: 'the native dialect of llama.cpp',
      model: 'llama-cpp',
      change: { dialect: 'llama-cpp', preset: 'llama-cpp' },
      found: { completions: 'yes', scoring: 'forced', structured: 'unknown' },
    },
    {
      name: 'Responses alone',
      model: 'responses',
      change: { dialect: 'responses' },
      found: { chat: 'no', responses: 'yes' },
    },
    {
      name: 'System One alone',
      model: 'system-one',
      change: { dialect: 'system-one' },
      found: {
        chat: 'no',
        streamed: 'unknown',
        alternatives: null,
        truncated: 'unknown',
        bytes: 'unknown',
        letters: 'unknown',
        structured: 'unknown',
        reasoning: 'unknown',
        systemOne: 'yes',
      },
    },
  ])('$name ($model)', async ({ model, change, found, quirks = {} }) => {
    const report = await tried(model, change)
    expect(report.capability).toEqual({ ...chatOnly, ...found, model, testedAt: 7000 })
    expect(report.quirks).toMatchObject(quirks)
  })
})

test.each([
  { name: 'follows the place of an option', answer: () => 'A', letters: 'no' },
  { name: 'names no option', answer: () => 'Hm', letters: 'no' },
  {
    name: 'ties letters to options',
    answer: (asked: string) => /([A-Z])[^A-Za-z]+Refund/u.exec(asked)?.[1] ?? 'A',
    letters: 'yes',
  },
])('a model that $name: $letters', async ({ answer, letters }) => {
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    if (!String(input).endsWith('/chat/completions')) return new Response('', { status: 404 })
    const token = answer(typeof init?.body === 'string' ? init.body : '')
    const listed = [{ token, logprob: -0.1, bytes: null }]
    const logprobs = { content: [{ ...listed[0], top_logprobs: listed }] }
    return Response.json({ choices: [{ message: { content: token }, logprobs, finish_reason: 'stop' }] })
  }
  const connection = connectionTo('https://api.example/v1', 'm')
  const { capability } = await testConnection(
    connection,
    { key: '', keyOrigin: null, isHostAllowed: true, fetch },
    signal,
  )
  expect(capability).toMatchObject({ chat: 'yes', letters })
})

describe('nothing is asked in vain', () => {
  const asked = async (work: () => Promise<unknown>) => {
    const before = server.requests.length
    await work()
    return server.requests.slice(before).map(({ url }) => url)
  }

  test.each(['missing-key', 'quota', 'credit', 'server-error', 'overloaded', 'not-there', 'html'])(
    '%s: one request and the list of models',
    async (model) => {
      expect((await asked(() => tried(model))).toSorted()).toEqual(['/v1/chat/completions', '/v1/models'])
    },
  )

  test.each(['ok', 'full', 'poor', 'thinks', 'decisions-sglang', 'echo-ignored'])(
    '%s: about a dozen short requests',
    async (model) => {
      const before = server.requests.length
      await tried(model)
      const bodies = server.requests.slice(before).map(({ body }) => body)
      expect(bodies.length).toBeLessThanOrEqual(15)
      for (const body of bodies.filter((each) => each !== '')) {
        const { max_tokens = 1, max_output_tokens = 16 } = JSON.parse(body) as Record<string, number>
        expect(max_tokens).toBeLessThanOrEqual(24)
        expect(max_output_tokens).toBeLessThanOrEqual(24)
      }
    },
  )

  test('of OpenAI, only models that decide are asked to decide', async () => {
    const urls: string[] = []
    const fetch = async (input: string | URL | Request) => {
      urls.push(new URL(String(input)).pathname)
      return Response.json({ choices: [{ message: { content: 'A' }, finish_reason: 'stop' }] })
    }
    const baseUrl = 'https://api.openai.com/v1'
    const test = (model: string) =>
      testConnection(
        { ...connectionTo(baseUrl, model), preset: 'openai' },
        { key: 'k', keyOrigin: 'https://api.openai.com', isHostAllowed: true, fetch },
        signal,
      )
    const { capability } = await test('gpt-4.1-nano')
    expect(urls).not.toContain('/v1/decisions')
    expect(urls).not.toContain('/v1/systemone')
    expect(capability).toMatchObject({ decisions: 'unknown', systemOne: 'unknown' })
    await test('gpt-6-luna')
    expect(urls).toContain('/v1/decisions')
    expect(urls).not.toContain('/v1/systemone')
  })
})

test('an answer that does not end is left after its first token', async () => {
  const { capability } = await tried('responses-endless')
  expect(capability?.responses).toBe('no')
  const request = await server.nextRequest(
    ({ body, url }) => url === '/v1/responses' && body.includes('endless') && !body.includes('top_logprobs'),
  )
  expect(await server.closed(request)).toBe('closed-by-client')
})

test('what fails the one path does not fail the others', async () => {
  const answer = await startScriptedServer()
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const path = new URL(String(input)).pathname
    if (path === '/v1/responses') throw new TypeError('network')
    if (path === '/v1/systemone') return Response.json({ error: { message: 'Slow down.' } }, { status: 429 })
    return globalThis.fetch(input, init)
  }
  const { capability } = await testConnection(
    connectionTo(answer.baseUrl, 'full'),
    { key: '', keyOrigin: null, isHostAllowed: true, fetch },
    signal,
  )
  await answer.stop()
  expect(capability).toMatchObject({
    chat: 'yes',
    responses: 'unknown',
    completions: 'yes',
    decisions: 'openai',
    systemOne: 'unknown',
    scoring: 'echo',
  })
})
