import fc from 'fast-check'
import { expect, test } from 'vitest'

import { serverWords } from '../../../utils/transport/server-words'

test.each<{ name: string; body: unknown; words: string }>([
  { name: 'OpenAI', body: { error: { message: 'No.', type: 't', param: null, code: null } }, words: 'No.' },
  { name: 'the inside of it', body: { message: 'No.', type: 't' }, words: 'No.' },
  { name: 'SGLang', body: { object: 'error', message: 'No.', code: 400 }, words: 'No.' },
  { name: 'FastAPI', body: { detail: 'Not Found' }, words: 'Not Found' },
  {
    name: 'FastAPI, validation',
    body: { detail: [{ loc: ['body'], msg: 'required' }] },
    words: '[{"loc":["body"],"msg":"required"}]',
  },
  { name: 'TypeSafe', body: { detail: { message: 'No.', error_type: 'unknown' } }, words: 'No.' },
  { name: 'Cloudflare', body: { success: false, errors: [{ code: 1, message: 'No.' }] }, words: 'No.' },
  { name: 'Cloudflare, without errors', body: { success: true, errors: [] }, words: '' },
  { name: 'Ollama', body: { error: 'No.' }, words: 'No.' },
  { name: 'OpenRouter', body: { error: { code: 429, message: 'No.', metadata: {} } }, words: 'No.' },
  { name: 'Gemini, in a list', body: [{ error: { code: 400, message: 'No.' } }], words: 'No.' },
  { name: 'Cohere', body: { message: 'No.' }, words: 'No.' },
  {
    name: 'a web page',
    body: '<html><h1>Bad\n gateway</h1><hr>nginx</html>',
    words: 'Bad gateway nginx',
  },
  { name: 'text', body: ' No. ', words: 'No.' },
  { name: 'none', body: null, words: '' },
  { name: 'a number', body: 7, words: '' },
  { name: 'an empty object', body: {}, words: '' },
  { name: 'an error without words', body: { error: { code: 1 } }, words: '' },
  { name: 'an empty list', body: [], words: '' },
  { name: 'a null error', body: { error: null, message: 'No.' }, words: 'No.' },
])('$name', ({ body, words }) => {
  expect(serverWords(body)).toBe(words)
})

test('whatever the body, it gives one line of at most 301 characters', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      const words = serverWords(body)
      expect(words).not.toMatch(/[\r\n]/)
      expect(words.length).toBeLessThanOrEqual(301)
    }),
  )
  expect(serverWords('x'.repeat(1000))).toHaveLength(301)
})
