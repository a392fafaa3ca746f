import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Dialect } from '../../../utils/dialects/dialect'
import type { Ask } from '../../../utils/model/ask'
import type { Quirks } from '../../../utils/model/connection'
import { hostileValues } from './hostile-values'
import { mutations } from './mutations'
import { wrongIn } from './wrong-in'

/** A body, or one part of a streamed answer, and the ask that it answers. */
export type Recorded = readonly [recording: unknown, ask: Ask]

/**
 * Registers the tests that every dialect has to pass whatever a server sends: `response` and `chunk` never throw, and all
 * that they yield is of our words — log-probabilities null or in (−999, 0], probabilities null or in 0..1, counts null or
 * at least 0. Each recording goes to both functions as it is, with parts of it changed at random, and with its ask put to
 * every hostile value. `quirks` are where the ladder of refusals starts, which has to end.
 */
export function testHostile(dialect: Dialect, recordings: readonly Recorded[], quirks: Quirks): void {
  const asks = [...new Set(recordings.map(([, ask]) => ask))]

  describe('whatever a server sends', { timeout: 60_000 }, () => {
    test.each(hostileValues)('$name', ({ value }) => {
      for (const ask of asks) expect(complaints(dialect, value, ask)).toEqual([])
    })

    test('the recordings as they are', () => {
      for (const [recording, ask] of recordings) expect(complaints(dialect, recording, ask)).toEqual([])
    })

    test('any JSON', () => {
      fc.assert(
        fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(...asks), (value, ask) => {
          expect(complaints(dialect, value, ask)).toEqual([])
        }),
      )
    })

    test('the recordings, changed', () => {
      const changed = fc
        .constantFrom(...recordings)
        .chain(([recording, ask]) => fc.tuple(mutations(recording), fc.constant(ask)))
      fc.assert(
        fc.property(changed, ([value, ask]) => {
          expect(complaints(dialect, value, ask)).toEqual([])
        }),
        { numRuns: 500 },
      )
    })

    test('any refusal leads to an end', () => {
      const refusal = fc.record({
        status: fc.constantFrom(0, 400, 401, 403, 404, 422, 429, 500),
        message: fc.oneof(
          fc.string(),
          fc.shuffledSubarray(refusalWords).map((words) => words.join(' ')),
        ),
      })
      fc.assert(
        fc.property(refusal, fc.constantFrom(...asks), (each, ask) => {
          let steps = 0
          let next = dialect.adapt(each, ask, quirks)
          for (; next !== null && steps < 40; steps += 1) next = dialect.adapt(each, ask, next)
          expect(steps).toBeLessThan(40)
        }),
        { numRuns: 300 },
      )
    })
  })
}

function complaints(dialect: Dialect, value: unknown, ask: Ask): string[] {
  return [...dialect.response(value, ask), ...dialect.chunk(value, ask)].flatMap(wrongIn)
}

const refusalWords = [
  'logprobs',
  'top_logprobs',
  'logprob must be an integer',
  'expected a boolean',
  'must be less than or equal to 5',
  'greater than max allowed: 20',
  'reasoning_effort',
  'reasoning',
  'max_tokens',
  'max_completion_tokens',
  'max_output_tokens',
  'temperature',
  'stream_options',
  'provider',
  'chat_template_kwargs',
  'thinking',
  'could not finish the message',
  'unknown parameter',
]
