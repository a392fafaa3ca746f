import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { testConnection } from '../../../utils/jobs/test-connection'
import { unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import type { Finding } from '../../../utils/model/test-report'
import { originOf } from '../../../utils/transport/endpoint'
import { startScriptedServer, type ScriptedServer } from '../../support/servers/scripted-server.ts'
import { connectionTo } from './examples'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

const { signal } = new AbortController()
const tried = (model: string, change: Partial<Connection> = {}, key = '') => {
  const connection = { ...connectionTo(server.baseUrl, model), ...change }
  const keyOrigin = key === '' ? null : originOf(connection.baseUrl)
  return testConnection(connection, { key, keyOrigin, isHostAllowed: true }, signal, () => 7000)
}

const reached = ['Address ok', 'API key ok', 'Model ok']
const numbers = [
  'Probabilities ok',
  'Alternatives ok',
  'Unlisted tokens ok',
  'Streaming ok',
  'Bytes ok',
  'Letters ok',
  'Reasoning ok',
]
const elsewhere = ['Decision endpoint none', 'Scoring a text none', 'Other dialects none']
const unnumbered = [...reached, 'Probabilities bad', 'Reasoning ok', 'Structured output ok', ...elsewhere]

describe('rows by what the server does', () => {
  test.each<{
    model: string
    change?: Partial<Connection>
    overall: Finding
    rows: string[]
    quirks?: object
    key?: string
  }>([
    {
      model: 'ok',
      overall: 'ok',
      rows: [...reached, ...numbers, 'Structured output ok', ...elsewhere],
      quirks: { alternatives: 20, logprobs: true },
    },
    {
      model: 'top-5',
      overall: 'warn',
      rows: [
        ...reached,
        ...numbers.map((row) => row.replace('Alternatives ok', 'Alternatives warn')),
        'Structured output ok',
        ...elsewhere,
      ],
      quirks: { alternatives: 5 },
    },
    {
      model: 'needs-16',
      overall: 'ok',
      rows: [...reached, ...numbers, 'Structured output ok', ...elsewhere],
      quirks: { minimumTokens: 16 },
    },
    {
      model: 'poor',
      overall: 'warn',
      rows: [
        ...reached,
        'Probabilities ok',
        'Alternatives warn',
        'Unlisted tokens ok',
        'Streaming warn',
        'Bytes warn',
        'Letters ok',
        'Reasoning ok',
        'Structured output none',
        ...elsewhere,
      ],
    },
    {
      model: 'decisions-sglang',
      overall: 'ok',
      rows: [
        ...reached,
        ...numbers,
        'Structured output ok',
        'Decision endpoint ok',
        'Scoring a text none',
        'Other dialects none',
      ],
    },
    {
      model: 'system-one',
      change: { dialect: 'system-one' },
      overall: 'ok',
      rows: [
        ...reached,
        'Probabilities ok',
        'Decision endpoint ok',
        'Scoring a text none',
        'Other dialects none',
      ],
    },
    {
      model: 'system-one',
      overall: 'bad',
      rows: [
        'Address ok',
        'API key ok',
        'Dialect bad',
        'Probabilities bad',
        'Reasoning unknown',
        'Structured output unknown',
        'Decision endpoint ok',
        'Scoring a text none',
        'Other dialects none',
      ],
    },
    { model: 'no-logprobs', overall: 'bad', rows: unnumbered },
    {
      model: 'logprobs-400',
      overall: 'bad',
      rows: unnumbered.map((row) => row.replace('Reasoning ok', 'Reasoning unknown')),
      quirks: { logprobs: false, reasoningOff: false },
    },
    { model: 'logprobs-403', overall: 'bad', rows: unnumbered, quirks: { logprobs: false } },
    { model: 'not-there', overall: 'bad', rows: ['Address ok', 'API key ok', 'Model bad'] },
    { model: 'missing-key', overall: 'bad', rows: ['Address ok', 'API key bad'] },
    { model: 'ok', key: 'sk-wrong-0123456789', overall: 'bad', rows: ['Address ok', 'API key bad'] },
    { model: 'html', overall: 'bad', rows: ['Address bad'] },
    { model: 'redirect', overall: 'bad', rows: ['Address bad'] },
    { model: 'quota', overall: 'bad', rows: ['Address ok', 'API key ok', 'Answer bad'] },
    { model: 'credit', overall: 'bad', rows: ['Address ok', 'API key ok', 'Answer bad'] },
    { model: 'server-error', overall: 'bad', rows: ['Address ok', 'API key ok', 'Answer bad'] },
    { model: 'overloaded', overall: 'bad', rows: ['Address ok', 'API key ok', 'Answer bad'] },
    { model: 'error-in-200', overall: 'bad', rows: ['Address ok', 'API key ok', 'Answer bad'] },
    { model: 'rate-limit-long', overall: 'bad', rows: ['Address ok', 'API key ok', 'Answer bad'] },
  ])('$model: $overall', async ({ model, change, overall, rows, quirks = {}, key }) => {
    const report = await tried(model, change, key)
    expect(report.rows.map(({ name, state }) => `${name} ${state}`)).toEqual(rows)
    expect(report).toMatchObject({ overall, quirks, testedAt: 7000 })
    for (const { state, sentence, next } of report.rows) {
      expect(sentence).toMatch(/\.$/)
      if (state === 'bad' || state === 'warn') expect(next).toMatch(/\.$/)
    }
  })

  test('a silent server', async () => {
    const report = await tried('silent', { patience: 0.2 })
    expect(report).toMatchObject({
      capability: null,
      rows: [{ name: 'Address', state: 'bad', sentence: expect.stringContaining('silent') }],
    })
  })

  test('a server that is not there', async () => {
    const gone = await startScriptedServer()
    await gone.stop()
    const report = await tried('ok', { baseUrl: gone.baseUrl })
    expect(report).toMatchObject({ capability: null, rows: [{ name: 'Address', state: 'bad' }] })
  })

  test('a base URL without its /v1', async () => {
    const { rows } = await tried('ok', { baseUrl: originOf(server.baseUrl) ?? '' })
    expect(rows[0]).toMatchObject({ name: 'Address', state: 'bad', next: expect.stringContaining('/v1') })
  })
})

test('what was known is forgotten first', async () => {
  const connection = connectionTo(server.baseUrl, 'ok')
  const known = { ...unknownCapability('ok', 1), chat: 'no' as const, scoring: 'tgi' as const }
  const report = await tried('ok', {
    quirks: { ...connection.quirks, logprobs: false, alternatives: 0 },
    capability: known,
  })
  expect(report.quirks).toEqual(connection.quirks)
  expect(report.capability).toMatchObject({ chat: 'yes', scoring: 'no', testedAt: 7000 })
})

test('it asks for one token first', async () => {
  await tried('close')
  const { body } = await server.nextRequest((request) => request.body.includes('"model":"close"'))
  expect(JSON.parse(body)).toMatchObject({ max_tokens: 1, temperature: 0, top_logprobs: 20 })
})
