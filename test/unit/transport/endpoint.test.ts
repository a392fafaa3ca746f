import { describe, expect, test } from 'vitest'

import { isLoopback, originOf } from '../../../utils/transport/endpoint'

test.each([
  ['https://api.openai.com/v1', 'https://api.openai.com'],
  ['http://127.0.0.1:8080/v1/', 'http://127.0.0.1:8080'],
  ['HTTPS://API.Example:443', 'https://api.example'],
  ['https://user:pass@api.example/v1', 'https://api.example'],
  ['api.example/v1', null],
  ['localhost:8080', null],
  ['file:///etc/passwd', null],
  ['javascript:alert(1)', null],
  ['', null],
])('originOf %s: %s', (baseUrl, origin) => {
  expect(originOf(baseUrl)).toBe(origin)
})

describe('isLoopback', () => {
  test.each([
    ['http://localhost:11434', true],
    ['http://LOCALHOST', true],
    ['http://ollama.localhost', true],
    ['http://127.0.0.1:8080', true],
    ['http://127.1', true],
    ['http://127.255.0.3', true],
    ['http://[::1]:8080', true],
    ['http://0x7f000001', true],
    ['http://0.0.0.0', false],
    ['http://localhost.example', false],
    ['http://notlocalhost', false],
    ['http://127.0.0.1.example', false],
    ['http://192.168.0.2', false],
    ['http://[::2]', false],
    ['https://api.example/localhost', false],
  ])('%s: %s', (url, expected) => {
    expect(isLoopback(new URL(url))).toBe(expected)
  })
})
