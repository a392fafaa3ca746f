import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { redact } from '../../../utils/transport/redact'
import { keys, pieceOf } from './keys'

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

describe('no eight characters in a row of a key are left', () => {
  test.each([
    ['as it is', (key: string) => key],
    ['URL-encoded', (key: string) => encodeURIComponent(key)],
    ['in base64', (key: string) => base64(key)],
    ['in base64 without padding', (key: string) => base64(key).replaceAll('=', '')],
    ['in JSON', (key: string) => JSON.stringify(key)],
    ['twice', (key: string) => `${key}${key}`],
    ['its first two thirds', (key: string) => key.slice(0, Math.ceil((key.length * 2) / 3))],
    ['its last two thirds', (key: string) => key.slice(Math.floor(key.length / 3))],
    ['masked in its middle', (key: string) => `${key.slice(0, 9)}****${key.slice(-9)}`],
  ])('%s', (_, form) => {
    fc.assert(
      fc.property(fc.string(), keys, fc.string(), (before, key, after) => {
        const clean = redact(`${before}${form(key)}${after}`, [key])
        expect(pieceOf(key, clean)).toBeNull()
      }),
    )
  })

  test('nor of its encodings', () => {
    fc.assert(
      fc.property(fc.string(), keys, fc.string(), (before, key, after) => {
        for (const encoded of [encodeURIComponent(key), base64(key)]) {
          expect(pieceOf(encoded, redact(`${before}${encoded}${after}`, [key]))).toBeNull()
        }
      }),
    )
  })

  test('of several keys', () => {
    fc.assert(
      fc.property(keys, keys, fc.string(), (one, other, between) => {
        const clean = redact(`${one}${between}${other}`, [one, other])
        expect([pieceOf(one, clean), pieceOf(other, clean)]).toEqual([null, null])
      }),
    )
  })
})

describe('whatever looks like a key is masked, known or not', () => {
  test.each([
    ['Incorrect API key provided: sk-proj-abcd1234.', 'abcd1234'],
    ['Incorrect API key provided: sk-ab****************wxyz.', 'wxyz'],
    ['Authorization: Bearer abcdef.ghijkl-mnop', 'abcdef'],
    ['authorization: basic dXNlcjpwYXNz', 'dXNlcjpwYXNz'],
    ['GET https://a.example/v1?key=abc123 failed', 'abc123'],
    ['GET https://a.example/v1?x=1&access_token=abc123', 'abc123'],
    ['GET https://a.example/v1?api_key=abc123&x=1', 'abc123'],
    ['{"api_key":"abc123def"}', 'abc123def'],
    ["{'x': 1}, api-key: abc123def, more", 'abc123def'],
  ])('%s', (text, secret) => {
    const clean = redact(text, [])
    expect(clean).not.toContain(secret)
    expect(clean).toContain('•••')
  })
})

describe('what is no key stays', () => {
  test.each([
    'The model `m` does not exist.',
    "HTTP 400: Invalid value for 'top_logprobs': must be less than or equal to 5.",
    'Visit https://platform.openai.com/account/api-keys to learn more.',
    'GET https://a.example/v1?page=2&keyboard=yes',
    'The bearer of this letter asks to be heard.',
    'risk-based',
    '',
  ])('%s', (text) => {
    expect(redact(text, ['another-key-0123456789', ''])).toBe(text)
  })

  test('text around a key is kept', () => {
    expect(redact('before 0123456789abcdef after', ['0123456789abcdef'])).toBe('before ••• after')
  })

  test('a short key goes as a whole only', () => {
    expect(redact('pass: abcd, not abc', ['abcd'])).toBe('pass: •••, not abc')
  })
})
