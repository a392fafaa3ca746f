import { describe, expect, test } from 'vitest'

import { watchState } from '../../../entrypoints/background/watch-state'
import { failure } from '../../../utils/jobs/failures'
import type { Claim } from '../../../utils/model/check'
import type { CheckRun } from '../../../utils/model/run'
import { checkRun } from '../jobs/examples'
import { bounded, claim } from '../scoring/check/examples'

const run = (state: CheckRun['state'], claims: readonly Claim[], patch: Partial<CheckRun> = {}): CheckRun => {
  return { ...checkRun('It is.'), id: 'r', state, claims, ...patch }
}
const refused = failure('question-refused')
const plan = { readout: 'words', before: 0, claims: 2, requests: 4, tokens: 9 } as const

describe('a check that goes on', () => {
  test.each([
    { name: 'before its plan', given: run('queued', [claim(null), claim(null)]), of: 2, asked: 0 },
    {
      name: 'of more sentences than are asked at once',
      given: run('running', [claim(0.5), claim(null), claim(null)], { plan }),
      of: 2,
      asked: 1,
    },
  ])('$name', ({ asked, given, of }) => {
    expect(watchState(given)).toEqual({ type: 'checking', asked, of, isHeldUp: false })
  })

  test('waits for the rate limit', () =>
    expect(watchState(run('running', [claim(null)], { waitingUntil: 5 }))).toMatchObject({ isHeldUp: true }))
})

describe('a check that is done', () => {
  test.each([
    {
      name: 'the weakest sentence, and how many deserve a look',
      claims: [claim(0.99), claim(0.1), claim(0.7)],
      weakest: expect.closeTo(0.1, 12),
      level: 4,
      doubtful: 2,
      numbered: 3,
    },
    {
      name: 'none deserves a look',
      claims: [claim(0.99), claim(0.97)],
      weakest: expect.closeTo(0.97, 12),
      level: 0,
      doubtful: 0,
      numbered: 2,
    },
    {
      name: 'one of them has no number',
      claims: [claim(0.6), claim(null, { failure: refused })],
      weakest: expect.closeTo(0.6, 12),
      level: 2,
      doubtful: 1,
      numbered: 1,
    },
    {
      name: 'of the weakest only a bound is known',
      claims: [bounded(0.3), claim(0.9)],
      weakest: null,
      level: 3,
      doubtful: 2,
      numbered: 2,
    },
  ])('$name', ({ claims, doubtful, level, numbered, weakest }) => {
    const found = { doubtful, level, numbered, weakest, total: claims.length }
    expect(watchState(run('done', claims))).toMatchObject({ type: 'done', runId: 'r', ...found })
  })
})

describe('a check that failed', () => {
  test.each([
    {
      name: 'as a whole',
      given: run('failed', [claim(null)], { failure: refused }),
      kind: 'question-refused',
    },
    { name: 'by being stopped', given: run('interrupted', [claim(0.5)]), kind: 'interrupted' },
    {
      name: 'at every sentence',
      given: run('done', [claim(null, { failure: refused })]),
      kind: 'question-refused',
    },
    { name: 'by bounds that say nothing', given: run('done', [bounded(1)]), kind: 'answer-empty' },
  ])('$name', ({ given, kind }) => {
    expect(watchState(given)).toMatchObject({ type: 'failed', runId: 'r', failure: { kind } })
  })
})
