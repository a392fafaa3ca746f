import { describe, expect, test } from 'vitest'

import { Classification } from '../../../components/classification/classification'
import { LabelRow } from '../../../components/classification/label-row'
import { labelWords } from '../../../components/classification/label-words'
import { statusWords } from '../../../components/classification/status-words'
import { tokensUsed } from '../../../components/classification/tokens-used'
import { provenanceRows } from '../../../components/provenance-rows'
import { waitingWords } from '../../../components/waiting-words'
import type { Decision } from '../../../utils/model/decision'
import { noFollowUp } from '../../../utils/model/label-set'
import type { ClassificationRun } from '../../../utils/model/run'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

const billing = { id: 'billing', name: 'Billing', probability: 0.411, lower: 0.39, upper: 0.44 }
const unlisted = { id: 'bug', name: 'Bug report', probability: null, lower: 0, upper: 0.0093 }

const decision: Decision = {
  type: 'choice',
  labels: [billing, unlisted],
  labelMass: 0.9617,
  missingMass: 0.03,
  verdict: 'ask',
  reason: 'the top two are close',
  margin: 0.07,
  certified: false,
  otherForms: [],
  confidence: { lower: 0.6, upper: 0.7 },
  reportedConfidence: null,
  entropy: null,
  expectation: null,
  stability: null,
  warnings: [],
  calibration: null,
  plausible: null,
  learning: null,
  provenance: {
    kind: 'measured',
    origin: 'https://api.openai.com',
    dialect: 'chat-completions',
    model: 'gpt-4o-mini',
    readout: 'letters',
    temperature: 0,
    temperatureMode: 'before',
    listed: 20,
    truncated: null,
  },
}

const done: ClassificationRun = {
  type: 'classification',
  id: 'run',
  state: 'done',
  bootId: 'boot',
  startedAt: 1_000,
  endedAt: 1_600,
  connectionId: null,
  connectionName: 'OpenAI',
  dialect: 'chat-completions',
  model: 'gpt-4o-mini',
  waitingUntil: null,
  usage: null,
  failure: null,
  text: 'text',
  selected: 4,
  labelSet: {
    id: 'triage',
    version: 1,
    type: 'choice',
    name: 'Support triage',
    question: '?',
    labels: [],
    noneOfThese: true,
    readout: 'auto',
    thresholds: { accept: 0.8, margin: 0.2, mass: 0.5 },
    promise: null,
    coverage: null,
    followUp: noFollowUp,
  },
  decision,
  plan: null,
  requests: 1,
  correction: null,
  clarification: null,
  secondOpinion: null,
}

const failure = { kind: 'stopped', sentence: 'Stopped.', next: '', action: 'retry', detail: '' } as const
const running: ClassificationRun = { ...done, state: 'running', decision: null, endedAt: null }

const row = { digit: 1, isRight: false, onRight: null } as const
const nothing = () => undefined

describe('what other tools may rely on', () => {
  test('a listed label carries its full precision', () => {
    expect(LabelRow({ ...row, label: billing }).props).toMatchObject({
      'data-label': 'billing',
      'data-probability': 0.411,
      'data-lower': 0.39,
      'data-upper': 0.44,
    })
  })

  test('an unlisted label has bounds and no probability', () => {
    const { props } = LabelRow({ ...row, label: unlisted })
    expect(props).toMatchObject({ 'data-label': 'bug', 'data-lower': 0, 'data-upper': 0.0093 })
    expect(props['data-probability']).toBeUndefined()
  })

  const shown = (run: ClassificationRun) =>
    Classification({
      run,
      now: 0,
      onStop: nothing,
      onAction: nothing,
      onCorrect: null,
      hasKeys: true,
      onCopy: () => Promise.resolve(true),
      onSample: nothing,
    }).props

  test('a result says how it was obtained', () => {
    expect(shown(done)).toMatchObject({
      'data-state': 'done',
      'data-readout': 'letters',
      'data-provenance': 'measured',
      'data-verdict': 'ask',
      'data-label-mass': 0.9617,
    })
  })

  test('how much fell on a label is left out where the endpoint does not tell', () => {
    const props = shown({ ...done, decision: { ...decision, labelMass: null, missingMass: null } })
    expect(props['data-label-mass']).toBeUndefined()
  })

  test('what is not known yet has no attribute', () => {
    const props = shown(running)
    for (const name of ['data-readout', 'data-provenance', 'data-verdict', 'data-label-mass']) {
      expect(props[name]).toBeUndefined()
    }
  })
})

test.each([
  [billing, 'Billing, 41 %, between 39 and 44 %'],
  [{ ...billing, lower: 0.4109, upper: 0.4111 }, 'Billing, 41 %'],
  [unlisted, 'Bug report, not listed, at most 1 %'],
])('a row reads %#', (label, words) => expect(plain(labelWords(label, 'en'))).toBe(words))

test.each<[string, ClassificationRun]>([
  ['Ask: the top two are close. Billing, 41 %.', done],
  [
    'No answer: nothing usable.',
    { ...done, decision: { ...decision, verdict: 'none', reason: 'nothing usable' } },
  ],
  ['Asking gpt-4o-mini.', running],
  ['Waiting for its turn.', { ...running, state: 'queued' }],
  ['Rate limit. Waiting to try again.', { ...running, waitingUntil: 9_000 }],
  ['Stopped.', { ...running, state: 'failed', failure }],
  [
    'The classification was interrupted. Nothing was stored. Try it again.',
    { ...running, state: 'interrupted' },
  ],
])('a screen reader hears: %s', (words, run) => expect(plain(statusWords(run))).toBe(words))

test.each<[number, Partial<ClassificationRun>, string, string]>([
  [1_500, {}, 'Asking gpt-4o-mini', ''],
  [4_400, {}, 'Asking gpt-4o-mini', '3 s'],
  [13_000, {}, 'Asking gpt-4o-mini', '12 s so far. A model that has to load first can take a minute.'],
  [4_400, { state: 'queued' }, 'Waiting for its turn', '3 s'],
  [4_400, { waitingUntil: 16_000 }, 'Rate limit: trying again in 12 s', ''],
])('at %d ms, with %o, the eye reads: %s', (now, patch, headline, patience) => {
  const words = waitingWords({ ...running, ...patch }, now)
  expect([plain(words.headline), plain(words.patience)]).toEqual([headline, patience])
})

test.each([
  [null, null],
  [{ promptTokens: null, completionTokens: null }, null],
  [{ promptTokens: 131, completionTokens: 1 }, 132],
  [{ promptTokens: null, completionTokens: 1 }, 1],
])('the usage %o is %s tokens', (usage, tokens) => expect(tokensUsed(usage)).toBe(tokens))

test('where numbers came from, with what is unknown said to be so', () => {
  const of = (patch: Partial<Decision['provenance']>) =>
    Object.fromEntries(provenanceRows({ ...decision.provenance, ...patch }))
  expect(of({})).toMatchObject({
    Endpoint: 'https://api.openai.com',
    Dialect: 'chat-completions',
    Readout: 'letters',
    'Probabilities are': 'the model’s own, at temperature 1',
    'Lists cut to likely tokens': 'unknown',
  })
  expect(
    of({ origin: 'built-in', temperature: null, truncated: true, listed: null, readout: null }),
  ).toMatchObject({
    Endpoint: 'this browser',
    Temperature: 'none',
    'Alternatives listed': 'none',
    'Lists cut to likely tokens': 'yes',
  })
  expect(of({ readout: null })).not.toHaveProperty('Readout')
})
