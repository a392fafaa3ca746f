import { expect, test } from 'vitest'

import { echoAgrees } from '../../../utils/jobs/probe/echo-agrees'
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
