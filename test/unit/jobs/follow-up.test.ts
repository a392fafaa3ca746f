import { describe, expect, test } from 'vitest'

import { failure } from '../../../utils/jobs/failures'
import { followUp, type Second } from '../../../utils/jobs/follow-up'
import type { Source, SourceEvent } from '../../../utils/jobs/source'
import type { Ask } from '../../../utils/model/ask'
import type { Verdict } from '../../../utils/model/decision'
import type { FollowUp } from '../../../utils/model/label-set'
import type { ClassificationRun } from '../../../utils/model/run'
import { decide } from '../../../utils/scoring/decide'
import { lettersReadout } from '../../../utils/scoring/letters-readout'
import { poolReadings } from '../../../utils/scoring/pool-readings'
import { supportTriage } from '../../../utils/storage/support-triage'
import { token } from '../token'
import { all, classificationRun, connectionTo, saying } from './examples'

const { signal } = new AbortController()
const { labels } = supportTriage
const result = poolReadings(
  [lettersReadout([token('A', { A: 0.48, B: 0.46 })], ['A', 'B', 'C', 'D'])],
  labels,
)
const decision = decide(result, supportTriage, {
  origin: 'https://api.example',
  dialect: 'chat-completions',
  model: 'm',
  readout: 'letters',
  temperature: 0,
  temperatureMode: 'unknown',
  truncated: null,
})
const none: FollowUp = { clarify: false, queue: false, escalateTo: null }

function decided(verdict: Verdict, followUps: Partial<FollowUp>): ClassificationRun {
  const run = classificationRun()
  return {
    ...run,
    state: 'done',
    labelSet: { ...run.labelSet, followUp: { ...none, ...followUps } },
    decision: { ...decision, verdict },
  }
}

const writing = (text: string): Source =>
  saying({ type: 'token-delta', channel: 'content', text, tokens: [] })
const refusing: Source = saying({ type: 'answer-failure', failure: failure('stopped') })

test.each<{ verdict: Verdict; followUps: Partial<FollowUp> }>([
  { verdict: 'ask', followUps: {} },
  { verdict: 'review', followUps: { clarify: true } },
  { verdict: 'accept', followUps: { clarify: true, queue: true } },
])('$verdict with $followUps: nothing is asked', async ({ verdict, followUps }) => {
  const runs = await all(
    followUp({ run: decided(verdict, followUps), source: writing('?'), second: null, signal }),
  )
  expect(runs).toEqual([])
})

describe('the question that would separate the top two', () => {
  test('names both with their descriptions, holds the text between its markers, and is awaited visibly', async () => {
    const asked: Ask[] = []
    const source: Source = async function* (ask) {
      asked.push(ask)
      yield* writing('  Is it about the invoice, or does something fail?\n')(ask, signal)
    }
    const runs = await all(followUp({ run: decided('ask', { clarify: true }), source, second: null, signal }))
    expect(runs.map(({ clarification }) => clarification)).toEqual([
      { question: null, failure: null },
      { question: 'Is it about the invoice, or does something fail?', failure: null },
    ])
    const [ask] = asked
    const words = ask?.type === 'answer' ? (ask.messages.at(-1)?.content ?? '') : ''
    expect(words).toMatch(/(text-[0-9a-f]{16})\nI was charged twice\n\1/)
    expect(words).toContain('"Billing" (charges, invoices, refunds, plans)')
    expect(words).toContain('"Bug report" (something is broken or behaves wrongly)')
  })

  test.each([
    { name: 'a failure', source: refusing, kind: 'stopped' },
    { name: 'an empty answer', source: writing(' \n'), kind: 'answer-empty' },
  ])('$name is said, and the decision stays', async ({ source, kind }) => {
    const runs = await all(followUp({ run: decided('ask', { clarify: true }), source, second: null, signal }))
    expect(runs.at(-1)).toMatchObject({
      state: 'done',
      clarification: { question: null, failure: { kind } },
      decision: { verdict: 'ask' },
    })
  })
})

describe('a second opinion', () => {
  const connection = { ...connectionTo('https://other.example/v1', 'm2'), name: 'Other' }
  const letter: SourceEvent = {
    type: 'token-delta',
    channel: 'content',
    text: 'A',
    tokens: [token('A', { A: 0.9, B: 0.05, C: 0.03 })],
  }
  const opinions = async (verdict: Verdict, second: Second) =>
    (
      await all(
        followUp({
          run: decided(verdict, { escalateTo: 'other' }),
          source: writing('?'),
          second,
          signal,
        }),
      )
    ).map(({ secondOpinion }) => secondOpinion)

  test.each<Verdict>(['ask', 'review'])(
    'after %s the other connection is asked, visibly',
    async (verdict) => {
      const [waiting, told] = await opinions(verdict, { connection, source: saying(letter) })
      expect(waiting).toEqual({ connectionName: 'Other', decision: null, failure: null })
      expect(told).toMatchObject({
        connectionName: 'Other',
        failure: null,
        decision: { provenance: { origin: 'https://other.example', readout: 'letters' } },
      })
    },
  )

  test.each<Verdict>(['accept', 'none'])('after %s it is not', async (verdict) => {
    expect(await opinions(verdict, { connection, source: saying(letter) })).toEqual([])
  })

  test('that cannot be had says why', async () => {
    const told = await opinions('ask', { connection, failure: failure('key-locked') })
    expect(told.at(-1)).toMatchObject({ decision: null, failure: { kind: 'key-locked' } })
    const failed = await opinions('ask', { connection, source: refusing })
    expect(failed.at(-1)).toMatchObject({ decision: null, failure: { kind: 'stopped' } })
  })
})
