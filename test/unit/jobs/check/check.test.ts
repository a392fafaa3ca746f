import { describe, expect, test } from 'vitest'

import { check, type Check } from '../../../../utils/jobs/check/check'
import { failure } from '../../../../utils/jobs/failures'
import type { Source, SourceEvent } from '../../../../utils/jobs/source'
import type { DecisionAnswer } from '../../../../utils/model/answer'
import type { Ask } from '../../../../utils/model/ask'
import { type Capability, unknownCapability } from '../../../../utils/model/capability'
import type { Connection } from '../../../../utils/model/connection'
import type { FailureKind } from '../../../../utils/model/failure'
import type { CheckRun } from '../../../../utils/model/run'
import { claimTruth } from '../../../../utils/scoring/check/claim-truth'
import { token } from '../../token'
import { all, checkRun, connectionTo } from '../examples'
import { answering, model, wordsOf } from '../scripted-model'

const plainConnection = connectionTo('https://api.example/v1', 'm')
const able = (over: Partial<Capability>): Connection => ({
  ...plainConnection,
  capability: { ...unknownCapability('m', 0), ...over },
})
const text = 'The tower is in Paris.\nIt was moved.\nIt is tall.'
const truths: Readonly<Record<string, number>> = {
  'The tower is in Paris.': 0.98,
  'It was moved.': 0.1,
  'It is tall.': 0.9,
}
const failing = (kind: FailureKind): SourceEvent => ({
  type: 'answer-failure',
  failure: { ...failure('stopped'), kind },
})
/** The sentence that an ask is about: it stands between the last two lines of the marker. */
const sentenceOf = (ask: Ask) => {
  const lines = wordsOf(ask).split('\n')
  const [start = 0, end = 0] = lines
    .flatMap((line, at) => (/^text-[0-9a-f]{16}$/.test(line) ? [at] : []))
    .slice(-2)
  return lines.slice(start + 1, end).join('\n')
}
const isTurned = (ask: Ask) => wordsOf(ask).includes('states false?')
const yesOrNo = (ask: Ask): SourceEvent => {
  const truth = truths[sentenceOf(ask)] ?? 0.5
  const yes = isTurned(ask) ? 1 - truth : truth
  return answering(yes > 0.5 ? { Yes: yes, No: 1 - yes } : { No: 1 - yes, Yes: yes })
}
const job = async (over: Partial<Check> & Pick<Check, 'source'>) => {
  const given = { run: checkRun(text), connection: plainConnection, signal: new AbortController().signal }
  const runs = await all(check({ ...given, now: () => 2000, ...over }))
  return { runs, last: runs.at(-1) as CheckRun }
}
/** A check of so many sentences. */
const jobOf = (count: number) => ({
  run: checkRun(Array.from({ length: count }, (_, line) => `Sentence ${line} is here.`).join('\n')),
  connection: plainConnection,
  signal: new AbortController().signal,
})
const shares = ({ claims }: CheckRun) => claims.map((claim) => claimTruth(claim)?.probability ?? null)

test('every sentence is asked in both phrasings, within the whole text, and ends with its own decision', async () => {
  const { asked, source } = model((ask) => [
    yesOrNo(ask),
    { type: 'answer-usage', usage: { promptTokens: 50, completionTokens: 1 } },
  ])
  const { last, runs } = await job({ source, run: checkRun(text, 'Where is it?') })
  expect(runs[0]).toMatchObject({ state: 'running', plan: { readout: 'words', claims: 3, requests: 6 } })
  expect(last).toMatchObject({ state: 'done', requests: 6, usage: { promptTokens: 300 }, endedAt: 2000 })
  expect(shares(last).map((share) => Math.round((share ?? 0) * 100))).toEqual([98, 10, 90])
  expect(asked.map(sentenceOf).toSorted()).toEqual([...text.split('\n'), ...text.split('\n')].toSorted())
  for (const ask of asked) {
    expect(wordsOf(ask)).toContain(text)
    expect(wordsOf(ask)).toContain('Where is it?')
  }
  expect(last.claims[1]?.phrasings.turned).toBeCloseTo(0.1, 5)
  expect(last.claims[0]?.decision?.provenance).toMatchObject({ readout: 'words', kind: 'measured' })
})

test('the sentences come one by one: what has come is in the run before it ends', async () => {
  const { source } = model((ask) => [yesOrNo(ask)])
  const { runs } = await job({ source })
  const counts = runs.map(({ claims }) => claims.filter(({ decision }) => decision !== null).length)
  expect(counts).toEqual(counts.toSorted())
  expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3]))
})

test('the first sentence goes alone, so that what all would fail of costs one sentence', async () => {
  const { asked, source } = model(() => [failing('key-refused')])
  const { last } = await job({ source })
  expect(new Set(asked.map(sentenceOf))).toEqual(new Set(['The tower is in Paris.']))
  expect(last).toMatchObject({ state: 'failed', failure: { kind: 'key-refused' } })
})

test('what fails in the middle keeps what had come, and can be gone on with', async () => {
  const broken = model((ask) => (sentenceOf(ask) === 'It is tall.' ? [failing('credit')] : [yesOrNo(ask)]))
  const { last } = await job({ source: broken.source })
  expect(last).toMatchObject({ state: 'failed', failure: { kind: 'credit' } })
  expect(shares(last)[0]).toBeCloseTo(0.98, 5)
  expect(shares(last)[2]).toBeNull()
  const mended = model((ask) => [yesOrNo(ask)])
  const { last: whole } = await job({ source: mended.source, run: last })
  expect(whole).toMatchObject({ state: 'done', failure: null })
  expect(shares(whole).every((share) => share !== null)).toBe(true)
  expect(mended.asked.map(sentenceOf)).not.toContain('The tower is in Paris.')
})

test.each<FailureKind>(['content-filtered', 'server-error', 'stalled'])(
  '%s: a failure of one sentence is its own; the others are asked',
  async (kind) => {
    const { source } = model((ask) =>
      sentenceOf(ask) === 'It was moved.' ? [failing(kind)] : [yesOrNo(ask)],
    )
    const { last } = await job({ source })
    expect(last).toMatchObject({ state: 'done', failure: null })
    expect(last.claims[1]).toMatchObject({ decision: null, failure: { kind } })
    expect(shares(last)[2]).not.toBeNull()
  },
)

test('of failures in a row it ends, and what is under way by then is kept', async () => {
  const broken = new Set([5, 6, 7])
  const gate = Promise.withResolvers<void>()
  const { asked, source } = model((ask) =>
    broken.has(Number(/\d+/.exec(sentenceOf(ask))?.[0])) ? [failing('server-error')] : [yesOrNo(ask)],
  )
  const heldFourth: Source = async function* (ask, signal) {
    if (sentenceOf(ask) === 'Sentence 4 is here.') await gate.promise
    yield* signal.aborted ? [failing('stopped')] : source(ask, signal)
  }
  const runs: CheckRun[] = []
  for await (const run of check({ ...jobOf(40), source: heldFourth })) {
    runs.push(run)
    if (run.claims.filter((claim) => claim.failure !== null).length === 3) gate.resolve()
  }
  const last = runs.at(-1)
  expect(last).toMatchObject({ state: 'failed', failure: { kind: 'server-error' } })
  expect(last?.claims[4]?.decision).not.toBeNull()
  expect(new Set(asked.map(sentenceOf)).size).toBeLessThan(12)
})

test('an answer without probabilities is no number', async () => {
  const unscored = {
    text: 'Yes',
    bytes: null,
    logprob: null,
    channel: 'content',
    alternatives: [],
    listed: false,
  } as const
  const { source } = model(() => [
    { type: 'token-delta', channel: 'content', text: 'Yes', tokens: [unscored] },
  ])
  const { last } = await job({ source })
  expect(last).toMatchObject({ state: 'failed', failure: { kind: 'logprobs-absent' } })
})

test('what is stopped before it is sent is no request, and leaves the usage known', async () => {
  const stop = new AbortController()
  const usage = { promptTokens: 50, completionTokens: 1 }
  const { source: answered } = model((ask) => [yesOrNo(ask), { type: 'answer-usage', usage }])
  const source: Source = async function* (ask, signal) {
    if (sentenceOf(ask) === 'The tower is in Paris.') return yield* answered(ask, signal)
    stop.abort()
    yield failing('stopped')
  }
  const { last } = await job({ source, signal: stop.signal })
  expect(last).toMatchObject({
    state: 'interrupted',
    requests: 2,
    usage: { promptTokens: 100, completionTokens: 2 },
  })
})

test.each<{ name: string; signal: AbortSignal; kind: FailureKind }>([
  { name: 'by a person', signal: AbortSignal.abort(), kind: 'stopped' },
  {
    name: 'by its time',
    signal: AbortSignal.abort(new DOMException('Over', 'TimeoutError')),
    kind: 'timed-out',
  },
])('ended $name before the first request, it is not done', async ({ kind, signal }) => {
  const { asked, source } = model((ask) => [yesOrNo(ask)])
  const { last } = await job({ source, signal })
  expect(last).toMatchObject({ state: 'interrupted', failure: { kind, action: 'retry' } })
  expect(asked).toEqual([])
})

test('when nobody reads it any more, its requests are stopped', async () => {
  const gate = Promise.withResolvers<void>()
  const signals: AbortSignal[] = []
  const source: Source = async function* (ask, signal) {
    signals.push(signal)
    if (sentenceOf(ask) !== 'Sentence 0 is here.') await gate.promise
    yield yesOrNo(ask)
  }
  for await (const run of check({ ...jobOf(20), source })) {
    if (run.claims[0]?.decision) break
  }
  gate.resolve()
  expect(signals.length).toBeGreaterThanOrEqual(2)
  expect(signals.every(({ aborted }) => aborted)).toBe(true)
})

test('gone on with over another connection, each number says who was asked, and unknown usage stays unknown', async () => {
  const { source } = model((ask) => [
    yesOrNo(ask),
    { type: 'answer-usage', usage: { promptTokens: 50, completionTokens: 1 } },
  ])
  const first = model((ask) => (sentenceOf(ask) === 'It is tall.' ? [failing('credit')] : [yesOrNo(ask)]))
  const { last: before } = await job({ source: first.source })
  const connection = connectionTo('https://other.example/v1', 'new-model')
  const { last } = await job({ source, connection, run: before })
  expect(last.claims.map(({ decision }) => decision?.provenance.model)).toEqual(['m', 'm', 'new-model'])
  expect(last.claims[2]?.decision?.provenance.origin).toBe('https://other.example')
  expect([before.usage, last.usage]).toEqual([null, null])
})

test('stopped, it is interrupted and keeps what had come', async () => {
  const stop = new AbortController()
  const { source } = model((ask) => {
    if (sentenceOf(ask) !== 'The tower is in Paris.') stop.abort()
    return stop.signal.aborted ? [failing('stopped')] : [yesOrNo(ask)]
  })
  const { last } = await job({ source, signal: stop.signal })
  expect(last).toMatchObject({ state: 'interrupted', failure: { kind: 'stopped' } })
  expect(shares(last)[0]).not.toBeNull()
})

test('of many sentences sixty are asked, and then the rest when it is wanted', async () => {
  const lines = Array.from({ length: 70 }, (_, line) => `Sentence ${line} is here.`)
  const { source } = model((ask) => [yesOrNo(ask)])
  const { last } = await job({ source, run: checkRun(lines.join('\n')) })
  expect(last).toMatchObject({ state: 'done', requests: 120, plan: { claims: 60 } })
  expect(last.claims.filter(({ decision }) => decision === null)).toHaveLength(10)
  const { last: whole } = await job({ source, run: last })
  expect(whole).toMatchObject({ requests: 140, plan: { claims: 10 } })
  expect(whole.claims.every(({ decision }) => decision !== null)).toBe(true)
})

test('what corrections make of a decision is in the run', async () => {
  const { source } = model((ask) => [yesOrNo(ask)])
  const learned: Check['learned'] = async (decision, { id }) => ({ ...decision, reason: `learned for ${id}` })
  const { last } = await job({ source, learned })
  expect(last.claims.map(({ decision }) => decision?.reason)).toEqual(Array(3).fill('learned for check'))
})

test('the answers of an endpoint without probabilities are counted', async () => {
  let number = 0
  const { asked, source } = model((ask) => [
    answering(sentenceOf(ask) === 'It was moved.' && (number += 1) % 5 > 0 ? { No: 1 } : { Yes: 1 }),
  ])
  const { last } = await job({ source, sample: true })
  expect(asked).toHaveLength(30)
  expect(asked.every((ask) => ask.type === 'answer' && ask.temperature === 1)).toBe(true)
  expect(shares(last)).toEqual([1, 0.2, 1])
  expect(last.claims[1]?.decision?.provenance.kind).toBe('sampled')
})

describe('over a decision endpoint', () => {
  const decisions = able({ decisions: 'openai' })
  const answerTo = (id: string, truth: number | null, refused = false): SourceEvent => ({
    type: 'decision-answer',
    answer: {
      id,
      index: null,
      refused,
      probabilities:
        truth === null
          ? []
          : [
              { value: 'true', probability: truth },
              { value: 'false', probability: 1 - truth },
            ],
      reportedConfidence: null,
      labelMass: null,
    } satisfies DecisionAnswer,
  })
  const decide = (ask: Ask): SourceEvent[] =>
    ask.type !== 'decision'
      ? [yesOrNo(ask)]
      : ask.questions.map(({ id, instructions }) => {
          const truth = Object.entries(truths).find(([words]) => instructions.includes(words))?.[1] ?? 0.5
          return answerTo(id, instructions.includes('states false?') ? 1 - truth : truth)
        })

  test('all sentences go in one request, each in both phrasings', async () => {
    const { asked, source } = model(decide)
    const { last } = await job({ source, connection: decisions })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.type === 'decision' && asked[0].questions).toHaveLength(6)
    expect(shares(last).map((share) => Math.round((share ?? 0) * 100))).toEqual([98, 10, 90])
    expect(last.claims[0]?.decision?.provenance.readout).toBe('decisions')
  })

  test('no request has more than 400 questions, and no more than an endpoint is known to take', async () => {
    const lines = Array.from({ length: 250 }, (_, line) => `Sentence ${line} is here.`)
    const counts = async (connection: Connection) => {
      const { asked, source } = model(decide)
      await job({ source, connection, run: checkRun(lines.join('\n')) })
      return asked.map((ask) => (ask.type === 'decision' ? ask.questions.length : 0))
    }
    expect(await counts(decisions)).toEqual([400, 100])
    expect((await counts({ ...decisions, preset: 'ollama' })).every((count) => count <= 64)).toBe(true)
  })

  test('where it refuses as such, yes and no are asked instead', async () => {
    const { source } = model((ask) => (ask.type === 'decision' ? [failing('path-unknown')] : [yesOrNo(ask)]))
    const { last } = await job({ source, connection: decisions })
    expect(last).toMatchObject({ state: 'done', failure: null, plan: { readout: 'words' } })
    expect(shares(last)[1]).toBeCloseTo(0.1, 5)
  })

  test('a question that it refuses, or leaves out, is a sentence without a number', async () => {
    const { source } = model((ask) =>
      decide(ask)
        .map((event) =>
          event.type === 'decision-answer' && event.answer.id === 'sentence-2-turned'
            ? answerTo('sentence-2-turned', null, true)
            : event,
        )
        .filter((event) => event.type !== 'decision-answer' || !event.answer.id?.startsWith('sentence-3')),
    )
    const { last } = await job({ source, connection: decisions })
    expect(last.claims.map((claim) => claim.failure?.kind)).toEqual([
      undefined,
      'question-refused',
      'answer-empty',
    ])
  })
})

test('a model that ties no letters to options is asked by likelihood, against no sentence', async () => {
  const { asked, source } = model((ask) => {
    if (ask.type !== 'score') return [failing('ask-unsupported')]
    const truth = Object.entries(truths).find(([words]) => ask.prefix.includes(words))?.[1] ?? 0.8
    const isYes = ask.text === ' Yes'
    const yes = ask.prefix.includes('states false?') ? 1 - truth : truth
    return [{ type: 'score-tokens', tokens: [token(ask.text, { [ask.text]: isYes ? yes : 1 - yes })] }]
  })
  const connection = able({ letters: 'no', scoring: 'echo' })
  const { last } = await job({ source, connection })
  expect(last.plan).toMatchObject({ readout: 'likelihood', requests: 16 })
  expect(asked).toHaveLength(16)
  const [first] = shares(last)
  // Its own odds of 49 against the 4 that it gives to any sentence.
  expect(first).toBeCloseTo(49 / 4 / (49 / 4 + 1), 5)
  expect(last.claims[0]?.decision?.labelMass).toBeNull()
})
