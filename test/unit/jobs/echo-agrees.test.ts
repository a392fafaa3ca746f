import { expect, test } from 'vitest'

import { echoAgrees } from '../../../utils/jobs/probe/echo-agrees'
import { probeScoring } from '../../../utils/jobs/probe/probe-scoring'
import type { Token } from '../../../utils/model/token'
import { connectionTo } from './examples'

/** An endpoint whose Completions say that “ blue” comes next with this log-probability, if they list it at all. */
function trial(listed: Record<string, number> | null) {
  const fetch = async () =>
    Response.json({
      choices: [
        {
          index: 0,
          text: ' clear',
          finish_reason: 'length',
          logprobs:
            listed === null
              ? null
              : { tokens: [' clear'], token_logprobs: [-0.5], top_logprobs: [{ ' clear': -0.5, ...listed }] },
        },
      ],
    })
  return {
    connection: connectionTo('https://api.example/v1', 'm'),
    options: { key: '', keyOrigin: null, isHostAllowed: true, fetch },
    signal: new AbortController().signal,
  }
}

const scored = (logprob: number | null): readonly Token[] => [
  { text: ' blue', bytes: null, logprob, channel: 'content', alternatives: [], listed: false },
]

test.each([
  ['the same number', -1.61, { ' blue': -1.6 }, true],
  ['the number of another place', -9.6, { ' blue': -1.6 }, false],
  ['a number that the answer does not list', -9.6, {}, true],
  ['an answer without numbers', -9.6, null, true],
  ['an echo without a number', null, { ' blue': -1.6 }, true],
])('%s', async (_, logprob, listed, expected) => {
  expect(await echoAgrees(trial(listed), scored(logprob))).toBe(expected)
})

/** An endpoint that echoes a text, and says of its last token what it is told to; of an answer it says −1.6. */
const echoing = (last: number) => async (_: unknown, init?: RequestInit) => {
  const body = JSON.parse(String(init?.body)) as Record<string, unknown>
  if (body['prompt_logprobs'] !== undefined) {
    return Response.json({ error: { message: "Unknown parameter: 'prompt_logprobs'." } }, { status: 400 })
  }
  const echo = { tokens: ['The', ' sky', ' is', ' blue'], token_logprobs: [null, -2, -1, last] }
  const answer = { tokens: [' blue'], token_logprobs: [-1.6], top_logprobs: [{ ' blue': -1.6 }] }
  const isEcho = body['echo'] === true
  const text = isEcho ? 'The sky is blue' : ' blue'
  return Response.json({
    choices: [{ index: 0, text, finish_reason: 'length', logprobs: isEcho ? echo : answer }],
  })
}

test.each([
  [-1.6, 'echo'],
  [-9.6, 'no'],
])('an echo that gives the last token %s: scoring is %s', async (last, expected) => {
  const { connection, options, signal } = trial(null)
  expect(
    await probeScoring({ connection, options: { ...options, fetch: echoing(last) }, signal }, true),
  ).toBe(expected)
})
