import { describe, expect, test } from 'vitest'

import { listModels } from '../../../utils/jobs/list-models'
import { answering, endpoint } from '../transport/fake-fetch'
import { pieceOf } from '../transport/keys'

const { signal } = new AbortController()

describe('shapes of the list', () => {
  test.each<{ name: string; body: unknown; models: string[] }>([
    { name: 'OpenAI', body: { object: 'list', data: [{ id: 'b' }, { id: 'a' }] }, models: ['a', 'b'] },
    { name: 'a bare list', body: [{ id: 'b' }, { id: 'a' }], models: ['a', 'b'] },
    { name: 'names', body: ['b', 'a'], models: ['a', 'b'] },
    { name: 'names in data', body: { data: ['b', 'a'] }, models: ['a', 'b'] },
    { name: 'odd entries', body: { data: [null, 7, {}, { id: 7 }, { id: 'a' }] }, models: ['a'] },
    { name: 'nothing', body: { data: [] }, models: [] },
    { name: 'null data', body: { data: null }, models: [] },
    { name: 'null', body: null, models: [] },
    { name: 'a number', body: 7, models: [] },
    { name: 'another shape', body: { models: [{ name: 'a' }] }, models: [] },
  ])('$name', async ({ body, models }) => {
    expect(await listModels(endpoint, true, signal, answering(JSON.stringify(body)))).toEqual({
      models,
      failure: null,
    })
  })
})

describe('failures are values, without the key', () => {
  test.each([
    { status: 401, kind: 'key-refused' },
    { status: 404, kind: 'path-unknown' },
    { status: 500, kind: 'server-error' },
    { status: 200, kind: 'not-json' },
  ])('$status: $kind', async ({ status, kind }) => {
    const page = answering(`<html>${endpoint.key}</html>`, 'text/html', { status })
    const { models, failure } = await listModels(endpoint, true, signal, page)
    expect(models).toEqual([])
    expect(failure?.kind).toBe(kind)
    expect(pieceOf(endpoint.key, JSON.stringify(failure))).toBeNull()
    expect(failure?.detail).toContain('•••')
  })

  test('an address that the browser does not allow', async () => {
    const fetch = async () => {
      throw new TypeError('Failed to fetch')
    }
    expect((await listModels(endpoint, false, signal, fetch)).failure?.action).toBe('allow-host')
  })
})
