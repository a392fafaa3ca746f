import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { describeProblem } from '../../../utils/jobs/describe-problem'
import type { FailureAction, FailureKind } from '../../../utils/model/failure'
import { Problem, type ProblemKind } from '../../../utils/transport/problem'
import { answering, receive } from '../transport/fake-fetch'

const target = { origin: 'https://api.example', model: 'm', hasKey: true, isHostAllowed: true }
const refusal = async (status: number, body: object) => {
  const { problem } = await receive(answering(JSON.stringify(body), 'application/json', { status }))
  return describeProblem(problem ?? new Problem('malformed', ''), target)
}
const openAI = (message: string, code: string | null = null, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code },
})

describe('refusals', () => {
  test.each<{ status: number; body: object; kind: FailureKind; action: FailureAction }>([
    {
      status: 401,
      body: openAI('Incorrect key.', 'invalid_api_key'),
      kind: 'key-refused',
      action: 'open-options',
    },
    { status: 402, body: openAI('Insufficient credits.'), kind: 'credit', action: 'retry' },
    {
      status: 403,
      body: openAI('You are not allowed to request logprobs from this model'),
      kind: 'logprobs-refused',
      action: 'open-options',
    },
    {
      status: 403,
      body: openAI('Country not supported', 'unsupported_country'),
      kind: 'forbidden',
      action: 'open-options',
    },
    {
      status: 404,
      body: openAI('The model `m` does not exist.', 'model_not_found'),
      kind: 'model-unknown',
      action: 'open-options',
    },
    { status: 404, body: { detail: 'Not Found' }, kind: 'path-unknown', action: 'open-options' },
    {
      status: 404,
      body: openAI('File Not Found', null, 'not_found_error'),
      kind: 'path-unknown',
      action: 'open-options',
    },
    {
      status: 400,
      body: openAI('The requested model does not exist.', 'model_not_found'),
      kind: 'model-unknown',
      action: 'open-options',
    },
    {
      status: 400,
      body: openAI('Model Not Exist', 'invalid_request_error'),
      kind: 'model-unknown',
      action: 'open-options',
    },
    {
      status: 429,
      body: openAI('Rate limit reached', 'rate_limit_exceeded', 'tokens'),
      kind: 'rate-limited',
      action: 'retry',
    },
    {
      status: 429,
      body: openAI('You exceeded your current quota.', 'insufficient_quota'),
      kind: 'quota',
      action: null,
    },
    { status: 429, body: openAI('No.', null, 'insufficient_quota'), kind: 'quota', action: null },
    {
      status: 429,
      body: { error: { code: 429, message: 'Provider returned error' } },
      kind: 'rate-limited',
      action: 'retry',
    },
    {
      status: 400,
      body: openAI("This model's maximum context length is 8192 tokens.", 'context_length_exceeded'),
      kind: 'context-too-long',
      action: null,
    },
    {
      status: 400,
      body: {
        error: {
          code: 400,
          message: 'the request exceeds the available context size',
          type: 'exceed_context_size_error',
        },
      },
      kind: 'context-too-long',
      action: null,
    },
    { status: 413, body: openAI('Too large'), kind: 'context-too-long', action: null },
    {
      status: 400,
      body: openAI('Filtered by content management policy', 'content_filter'),
      kind: 'content-filtered',
      action: null,
    },
    { status: 400, body: openAI('Invalid prompt', 'invalid_prompt'), kind: 'content-filtered', action: null },
    {
      status: 400,
      body: openAI("Unsupported parameter: 'logprobs'", 'unsupported_parameter'),
      kind: 'logprobs-refused',
      action: 'open-options',
    },
    {
      status: 400,
      body: openAI('Unknown parameter', 'unknown_parameter'),
      kind: 'parameter-refused',
      action: 'open-options',
    },
    {
      status: 422,
      body: { detail: [{ msg: 'field required' }] },
      kind: 'parameter-refused',
      action: 'open-options',
    },
    { status: 408, body: openAI('Timeout'), kind: 'stalled', action: 'retry' },
    { status: 500, body: openAI('Sorry', null, 'server_error'), kind: 'server-error', action: 'retry' },
    { status: 502, body: {}, kind: 'server-error', action: 'retry' },
    { status: 503, body: openAI('Loading model'), kind: 'overloaded', action: 'retry' },
    { status: 529, body: openAI('Overloaded'), kind: 'overloaded', action: 'retry' },
  ])('$status $body: $kind', async ({ status, body, kind, action }) => {
    const described = await refusal(status, body)
    expect(described).toMatchObject({ kind, action })
    expect(described.detail).toMatch(new RegExp(`^HTTP ${status}: .`))
  })

  test('a 401 without a key asks for one', () => {
    const problem = new Problem('http', 'No.', { status: 401 })
    const described = describeProblem(problem, { ...target, hasKey: false })
    expect(described).toMatchObject({ kind: 'key-missing', action: 'open-options', detail: 'HTTP 401: No.' })
  })
})

describe('everything but refusals', () => {
  test.each<{ problem: ProblemKind; kind: FailureKind; action: FailureAction }>([
    { problem: 'unreachable', kind: 'unreachable', action: 'retry' },
    { problem: 'cut', kind: 'stream-cut', action: 'retry' },
    { problem: 'stalled', kind: 'stalled', action: 'retry' },
    { problem: 'aborted', kind: 'stopped', action: 'retry' },
    { problem: 'not-json', kind: 'not-json', action: 'open-options' },
    { problem: 'malformed', kind: 'malformed', action: 'retry' },
    { problem: 'insecure', kind: 'insecure', action: 'open-options' },
    { problem: 'foreign-origin', kind: 'foreign-origin', action: 'open-options' },
    { problem: 'http', kind: 'answer-error', action: 'retry' },
  ])('$problem: $kind', ({ problem, kind, action }) => {
    expect(describeProblem(new Problem(problem, 'why'), target)).toMatchObject({ kind, action })
  })

  test('an address that the browser does not allow asks for leave', () => {
    const described = describeProblem(new Problem('unreachable', 'x'), { ...target, isHostAllowed: false })
    expect(described).toMatchObject({ kind: 'unreachable', action: 'allow-host', detail: 'x' })
  })
})

test('every failure is a sentence and a next step', () => {
  for (const status of [0, 400, 401, 402, 403, 404, 408, 413, 418, 422, 429, 500, 503, 529]) {
    const { sentence, next } = describeProblem(new Problem('http', 'x', { status }), target)
    expect([sentence, next]).toEqual([expect.stringMatching(/^\S.*\.$/), expect.stringMatching(/^\S.*\.$/)])
  }
})

// Bodies that servers sent, read in place where they are; the table above holds the same shapes by hand.
const recorded = new URL('../../../../shared/fixtures/error-bodies.json', import.meta.url)
const errors = existsSync(recorded)
  ? (
      JSON.parse(readFileSync(recorded, 'utf8')) as {
        errors: { provider: string; status: number; body: object }[]
      }
    ).errors
  : []
describe.runIf(errors.length > 0)('recorded bodies', () => {
  test.each(errors.filter(({ status }) => status >= 400))(
    '$provider $status $body',
    async ({ status, body }) => {
      const described = await refusal(status, body)
      expect(described.detail).toMatch(/^HTTP \d+: \S/)
      const text = JSON.stringify(body)
      const expected: FailureKind[] = /logprobs/i.test(text)
        ? ['logprobs-refused']
        : status === 401
          ? ['key-refused']
          : status === 429
            ? [text.includes('insufficient_quota') ? 'quota' : 'rate-limited']
            : text.includes('context_length')
              ? ['context-too-long']
              : /model.*not (exist|found)/i.test(text)
                ? ['model-unknown']
                : ['parameter-refused', 'path-unknown']
      expect(expected).toContain(described.kind)
    },
  )
})
