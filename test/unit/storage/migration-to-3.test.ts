import 'fake-indexeddb/auto'
import { type IDBPDatabase, openDB } from 'idb'
import { expect, test } from 'vitest'

import type { Schema } from '../../../utils/storage/database'
import { migrateTo1 } from '../../../utils/storage/migrations/to-1'
import { migrateTo3 } from '../../../utils/storage/migrations/to-3'

/** As version 2 stored them. They stay as they are when the code changes. */
const base = {
  state: 'done',
  bootId: 'boot',
  startedAt: 1000,
  endedAt: 2000,
  connectionId: 'c1',
  connectionName: 'Ollama',
  dialect: 'chat-completions',
  model: 'llama3.2',
  waitingUntil: null,
  usage: { promptTokens: 90, completionTokens: 1 },
  failure: null,
}
const provenance = {
  kind: 'measured',
  origin: 'http://127.0.0.1:11434',
  dialect: 'chat-completions',
  model: 'llama3.2',
  readout: 'letters',
  temperature: 0,
  temperatureMode: 'before',
  listed: 20,
  truncated: false,
}
const answer = {
  ...base,
  id: 'answer',
  type: 'answer',
  ask: {
    type: 'answer',
    messages: [{ role: 'user', content: 'Hi' }],
    temperature: 0.7,
    maximumTokens: 64,
    alternatives: 20,
    stream: true,
    prediction: null,
  },
  tokens: [{ text: 'Hi', bytes: null, logprob: -0.5, channel: 'content', alternatives: [], listed: false }],
  finish: 'stop',
  note: null,
  provenance: { ...provenance, readout: null, temperature: 0.7 },
}
const labelSet = {
  id: 'l1',
  version: 3,
  name: 'Mood',
  question: 'How does this sound?',
  labels: [
    { id: 'glad', name: 'Glad', description: 'content' },
    { id: 'sad', name: 'Sad', description: '' },
  ],
  noneOfThese: false,
  thresholds: { accept: 0.8, margin: 0.2, mass: 0.5 },
}
const decision = {
  type: 'choice',
  verdict: 'accept',
  reason: 'the top label is clear of your thresholds',
  margin: 0.8,
  confidence: { lower: 0.8, upper: 0.84 },
  reportedConfidence: null,
  entropy: { lower: 0.3, upper: 0.4 },
  warnings: ['list-short'],
  labels: [
    { id: 'glad', name: 'Glad', probability: 0.9, lower: 0.88, upper: 0.92 },
    { id: 'sad', name: 'Sad', probability: 0.1, lower: 0.08, upper: 0.12 },
  ],
  labelMass: 0.97,
  missingMass: 0.02,
  provenance,
}
const classification = {
  ...base,
  id: 'classification',
  type: 'classification',
  text: 'I was charged twice',
  selected: 19,
  labelSet,
  decision,
}
const failed = { ...classification, id: 'failed', state: 'failed', decision: null }
const secret = {
  connectionId: 'c1',
  origin: 'http://127.0.0.1:11434',
  mode: 'remembered',
  hint: '',
  key: 'k',
  locked: null,
}

test('rows of version 2 say in version 3 how they were asked and what followed', async () => {
  // Version 2 has the stores of version 1.
  const second = await openDB('surelight', 2, {
    upgrade: (db) => migrateTo1(db as unknown as IDBPDatabase<Schema>),
  })
  for (const run of [answer, classification, failed]) await second.put('runs', run)
  await second.put('secrets', secret)
  second.close()

  const db = await openDB<Schema>('surelight', 3, {
    upgrade: (third, _from, _to, transaction) => migrateTo3(third, transaction),
  })
  const asked = {
    plan: null,
    correction: null,
    clarification: null,
    secondOpinion: null,
    labelSet: {
      ...labelSet,
      type: 'choice',
      labels: [
        { id: 'glad', name: 'Glad', description: 'content', aliases: [] },
        { id: 'sad', name: 'Sad', description: '', aliases: [] },
      ],
      readout: 'auto',
      promise: null,
      coverage: null,
      followUp: { clarify: false, queue: false, escalateTo: null },
    },
  }
  expect(db.version).toBe(3)
  expect(await db.get('runs', 'answer')).toEqual(answer)
  expect(await db.get('runs', 'classification')).toEqual({
    ...classification,
    ...asked,
    requests: 1,
    decision: {
      ...decision,
      certified: false,
      expectation: null,
      stability: null,
      otherForms: [],
      calibration: null,
      plausible: null,
      learning: null,
    },
  })
  expect(await db.get('runs', 'failed')).toEqual({ ...failed, ...asked, requests: 0 })
  expect(await db.getAll('secrets')).toEqual([secret])
  expect([await db.count('examples'), await db.count('reviews')]).toEqual([0, 0])
})
