import { describe, expect, test, vi } from 'vitest'

import type { Endpoint } from '../../../utils/transport/endpoint'
import { createSend, type Fetch } from '../../../utils/transport/send'
import { endpoint } from './fake-fetch'

const local: Endpoint = {
  keyHeader: 'authorization',
  baseUrl: 'http://127.0.0.1:8080/v1',
  key: '',
  keyOrigin: null,
  patience: 60,
}
const spy = () => vi.fn<Fetch>(async () => new Response('{}'))

describe('nothing is sent', () => {
  test.each([
    {
      name: 'to another origin',
      at: endpoint,
      url: 'https://evil.example/v1/models',
      kind: 'foreign-origin',
    },
    { name: 'to another port', at: local, url: 'http://127.0.0.1:8081/v1/models', kind: 'foreign-origin' },
    { name: 'to another scheme', at: endpoint, url: 'http://api.example/v1', kind: 'foreign-origin' },
    {
      name: 'with a key for another origin',
      at: { ...endpoint, keyOrigin: 'https://old.example' },
      url: 'https://api.example/v1/models',
      kind: 'foreign-origin',
    },
    {
      name: 'with a key for no origin',
      at: { ...endpoint, keyOrigin: null },
      url: 'https://api.example/v1/models',
      kind: 'foreign-origin',
    },
    {
      name: 'in the clear over the network',
      at: { ...local, baseUrl: 'http://192.168.0.2/v1' },
      url: 'http://192.168.0.2/v1/models',
      kind: 'insecure',
    },
    {
      name: 'where the base URL is none',
      at: { ...local, baseUrl: 'nonsense' },
      url: 'https://api.example/v1',
      kind: 'foreign-origin',
    },
  ])('$name', async ({ at, url, kind }) => {
    const fetch = spy()
    await expect(createSend(at, fetch)(url)).rejects.toMatchObject({ name: 'Problem', kind })
    await expect(createSend(at, fetch)(new Request(url))).rejects.toMatchObject({ kind })
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('a request that is sent', () => {
  test.each([
    { name: 'over https', at: endpoint, url: 'https://api.example/v1/models' },
    { name: 'to this machine', at: local, url: 'http://127.0.0.1:8080/v1/models' },
  ])('$name: no cookies, no redirects, no referrer, no cache', async ({ at, url }) => {
    const fetch = spy()
    await createSend(at, fetch)(url, { method: 'POST', credentials: 'include', redirect: 'follow' })
    expect(fetch).toHaveBeenCalledExactlyOnceWith(new URL(url), {
      method: 'POST',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
  })
})
