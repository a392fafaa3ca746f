import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { check } from '../../../../utils/jobs/check/check'
import { asksAtOnce, checkPlan } from '../../../../utils/jobs/check/check-plan'
import type { CheckPlan } from '../../../../utils/model/check'
import type { Connection } from '../../../../utils/model/connection'
import type { CheckRun } from '../../../../utils/model/run'
import type { Fetch } from '../../../../utils/transport/send'
import { checkRun, connectionTo, sourceTo } from '../examples'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

const yes = JSON.stringify({
  model: 'm',
  choices: [
    {
      message: { content: 'Yes' },
      logprobs: {
        content: [
          { token: 'Yes', logprob: -0.1, bytes: null, top_logprobs: [{ token: 'Yes', logprob: -0.1 }] },
        ],
      },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 50, completion_tokens: 1 },
})
const plain = connectionTo('https://api.example/v1', 'm')
const ofJson = { 'content-type': 'application/json' }
const after = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/** Lets all that needs no time come to its end, so that the clock does not run ahead of it. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** A check of so many sentences over a server of its own, and the seconds from its first request to its end. */
async function checked(sentences: number, fetch: Fetch) {
  const connection = connectionTo(`https://${crypto.randomUUID()}.example/v1`, 'm')
  const seen = { last: null as CheckRun | null, isOver: false, start: 0 }
  const timed: Fetch = (input, init) => {
    seen.start ||= Date.now()
    return fetch(input, init)
  }
  const { source } = sourceTo(connection, { fetch: timed, needsLogprobs: true })
  const text = Array.from({ length: sentences }, (_, line) => `Sentence ${line} is here.`).join('\n')
  const { signal } = new AbortController()
  const read = async () => {
    for await (const run of check({ run: checkRun(text), connection, source, signal })) seen.last = run
    seen.isOver = true
  }
  const done = read()
  while (!seen.isOver) {
    await settled()
    await vi.advanceTimersByTimeAsync(50)
  }
  await done
  return { last: seen.last, seconds: (Date.now() - seen.start) / 1000 }
}

test('on a slow server the queue is kept full, and what waits in it is not silent', async () => {
  let under = 0
  let most = 0
  const { last, seconds } = await checked(60, async () => {
    under += 1
    most = Math.max(most, under)
    await after(3)
    under -= 1
    return new Response(yes, { headers: ofJson })
  })
  expect(last).toMatchObject({ state: 'done', requests: 120 })
  expect(most).toBe(4)
  // The first sentence alone, then 118 requests four at a time.
  expect(seconds).toBeGreaterThanOrEqual(93)
  expect(seconds).toBeLessThan(100)
})

test.each([
  { name: 'that says how long', headers: { 'retry-after': '1' } },
  { name: 'that does not say how long', headers: {} },
])(
  'a rate limit $name is kept to: every sentence is asked, hardly slower than it allows',
  async ({ headers }) => {
    let left = 20
    let filled = Date.now()
    let refused = 0
    const { last, seconds } = await checked(30, async () => {
      const now = Date.now()
      left = Math.min(20, left + (now - filled) / 1000)
      filled = now
      if (left < 1) {
        refused += 1
        const error = { message: 'Slow down.', type: 'requests', code: 'rate_limit_exceeded' }
        return new Response(JSON.stringify({ error }), { status: 429, headers: { ...ofJson, ...headers } })
      }
      left -= 1
      return new Response(yes, { headers: ofJson })
    })
    expect(last).toMatchObject({ state: 'done', failure: null, requests: 60 + refused })
    expect(last?.claims.every(({ decision }) => decision !== null)).toBe(true)
    expect(refused).toBeLessThan(70)
    // Forty of the sixty have to be waited for.
    expect(seconds).toBeLessThan(50)
  },
)

test.each<{ readout: CheckPlan['readout']; connection: Connection; atOnce: number }>([
  { readout: 'words', connection: plain, atOnce: 4 },
  { readout: 'likelihood', connection: plain, atOnce: 2 },
  { readout: 'sampled', connection: plain, atOnce: 2 },
  { readout: 'decisions', connection: plain, atOnce: 4 },
  { readout: 'decisions', connection: { ...plain, preset: 'ollama' }, atOnce: 4 },
])('$readout: $atOnce askings at once fill the queue', ({ atOnce, connection, readout }) => {
  const claims = Array.from({ length: 60 }, (_, line) => `Sentence ${line} is here.`)
  const context = { text: claims.join('\n'), question: '', marker: 'text-0123456789abcdef' }
  expect(asksAtOnce(checkPlan(readout, claims, context, connection))).toBe(atOnce)
})
