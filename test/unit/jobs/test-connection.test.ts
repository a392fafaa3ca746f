import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { testConnection } from '../../../utils/jobs/test-connection'
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
const tried = (model: string, key = '', baseUrl = server.baseUrl, patience = 60) =>
  testConnection(
    { ...connectionTo(baseUrl, model), patience },
    { key, keyOrigin: key === '' ? null : originOf(baseUrl), isHostAllowed: true },
    signal,
    () => 7000,
  )

describe('rows by what the server does', () => {
  test.each<{ model: string; overall: Finding; rows: string[]; quirks?: object; key?: string }>([
    {
      model: 'ok',
      overall: 'warn',
      rows: ['Address ok', 'API key ok', 'Model ok', 'Probabilities ok', 'Alternatives warn', 'Bytes ok'],
      quirks: { alternatives: 20, logprobs: true },
    },
    {
      model: 'top-5',
      overall: 'warn',
      rows: ['Address ok', 'API key ok', 'Model ok', 'Probabilities ok', 'Alternatives warn', 'Bytes ok'],
      quirks: { alternatives: 5 },
    },
    {
      model: 'needs-16',
      overall: 'warn',
      rows: ['Address ok', 'API key ok', 'Model ok', 'Probabilities ok', 'Alternatives warn', 'Bytes ok'],
      quirks: { minimumTokens: 16 },
    },
    {
      model: 'no-logprobs',
      overall: 'bad',
      rows: ['Address ok', 'API key ok', 'Model ok', 'Probabilities bad'],
    },
    {
      model: 'logprobs-400',
      overall: 'bad',
      rows: ['Address ok', 'API key ok', 'Model ok', 'Probabilities bad'],
      quirks: { logprobs: false },
    },
    {
      model: 'logprobs-403',
      overall: 'bad',
      rows: ['Address ok', 'API key ok', 'Model ok', 'Probabilities bad'],
      quirks: { logprobs: false },
    },
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
  ])('$model: $overall', async ({ model, overall, rows, quirks = {}, key }) => {
    const report = await tried(model, key)
    expect(report.rows.map(({ name, state }) => `${name} ${state}`)).toEqual(rows)
    expect(report).toMatchObject({ overall, quirks, testedAt: 7000 })
    for (const { state, sentence, next } of report.rows) {
      expect(sentence).toMatch(/\.$/)
      if (state !== 'ok') expect(next).toMatch(/\.$/)
    }
  })

  test('a silent server', async () => {
    const { rows } = await tried('silent', '', server.baseUrl, 0.2)
    expect(rows).toMatchObject([
      { name: 'Address', state: 'bad', sentence: expect.stringContaining('silent') },
    ])
  })

  test('a server that is not there', async () => {
    const gone = await startScriptedServer()
    await gone.stop()
    expect((await tried('ok', '', gone.baseUrl)).rows).toMatchObject([{ name: 'Address', state: 'bad' }])
  })

  test('a base URL without its /v1', async () => {
    const { rows } = await tried('ok', '', originOf(server.baseUrl) ?? '')
    expect(rows).toMatchObject([{ name: 'Address', state: 'bad', next: expect.stringContaining('/v1') }])
  })
})

test('what was known is forgotten first', async () => {
  const connection = connectionTo(server.baseUrl, 'ok')
  const report = await testConnection(
    { ...connection, quirks: { ...connection.quirks, logprobs: false, alternatives: 0 } },
    { key: '', keyOrigin: null, isHostAllowed: true },
    signal,
  )
  expect(report.quirks).toEqual(connection.quirks)
})

test('it asks for one token', async () => {
  await tried('close')
  const { body } = await server.nextRequest((request) => request.body.includes('"model":"close"'))
  expect(JSON.parse(body)).toMatchObject({ max_tokens: 1, temperature: 0, top_logprobs: 20 })
})
