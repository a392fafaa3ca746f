import { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import { describe, expect, test } from 'vitest'

import { Problem } from '../../../utils/transport/problem'
import { problemOf } from '../../../utils/transport/problem-of'

const stalled = new Problem('stalled', 'x')
const api = (status: number, body: object | undefined, text?: string, headers: HeadersInit = {}) =>
  APIError.generate(status, body, text, new Headers(headers))

describe('problemOf', () => {
  test.each<{ name: string; error: unknown; problem: Partial<Problem> }>([
    { name: 'a problem', error: stalled, problem: stalled },
    { name: 'a problem within', error: new APIConnectionError({ cause: stalled }), problem: stalled },
    {
      name: 'no connection',
      error: new APIConnectionError({ cause: new TypeError('fetch failed') }),
      problem: { kind: 'unreachable', message: 'TypeError: fetch failed', status: 0 },
    },
    { name: 'the client aborted', error: new APIUserAbortError(), problem: { kind: 'aborted' } },
    { name: 'fetch aborted', error: new DOMException('x', 'AbortError'), problem: { kind: 'aborted' } },
    { name: 'broken JSON', error: new SyntaxError('x'), problem: { kind: 'malformed', message: 'x' } },
    { name: 'a TypeError', error: new TypeError('x'), problem: { kind: 'unreachable' } },
    { name: 'no error at all', error: 7, problem: { kind: 'unreachable', message: '7' } },
    {
      name: 'a refusal with its code',
      error: api(404, { error: { message: 'No.', code: 'Model_Not_Found', type: 't' } }),
      problem: { kind: 'http', status: 404, code: 'model_not_found', message: 'No.', retryAfter: null },
    },
    {
      name: 'a refusal with a type alone',
      error: api(400, { error: { message: 'No.', code: null, type: 'Tokens' } }),
      problem: { code: 'tokens' },
    },
    {
      name: 'a numeric code',
      error: api(400, { error: { message: 'No.', code: 3051 } }),
      problem: { code: '3051' },
    },
    {
      name: 'a wait',
      error: api(429, { error: { message: 'No.' } }, undefined, { 'retry-after': '7' }),
      problem: { status: 429, retryAfter: 7 },
    },
    {
      name: 'an error page',
      error: api(502, undefined, '<html><h1>Bad gateway</h1></html>'),
      problem: { kind: 'http', status: 502, message: '502 Bad gateway' },
    },
    {
      name: 'an error event',
      error: new APIError(undefined, { message: 'No.', code: 502 }, undefined, undefined),
      problem: { kind: 'http', status: 0, message: 'No.' },
    },
  ])('$name', ({ error, problem }) => {
    expect(problemOf(error)).toBeInstanceOf(Problem)
    const { kind, status, retryAfter, code, message } = problemOf(error)
    expect({ kind, status, retryAfter, code, message }).toMatchObject(
      problem instanceof Problem ? { kind: problem.kind, message: problem.message } : problem,
    )
  })
})
