import 'fake-indexeddb/auto'
import { type IDBPDatabase, openDB } from 'idb'
import { expect, test } from 'vitest'

import type { Schema } from '../../../utils/storage/database'
import { migrateTo1 } from '../../../utils/storage/migrations/to-1'
import { migrateTo2 } from '../../../utils/storage/migrations/to-2'

/** As version 1 stored them. They stay as they are when the code changes. */
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
  readout: null,
  temperature: 0.7,
  listed: 20,
}
const answer = {
  ...base,
  id: 'answer',
  type: 'answer',
  ask: {
    messages: [{ role: 'user', content: 'Hi' }],
    temperature: 0.7,
    maximumTokens: 64,
    alternatives: 20,
    stream: true,
  },
  tokens: [{ text: 'Hi', bytes: null, logprob: -0.5, channel: 'content', alternatives: [], listed: false }],
  finish: 'stop',
  note: null,
  provenance,
}
const decision = {
  type: 'choice',
  verdict: 'accept',
  reason: 'the top label is clear of your thresholds',
  margin: 0.8,
  entropy: { lower: 0.3, upper: 0.4 },
  warnings: ['list-short'],
  labels: [{ id: 'glad', name: 'Glad', probability: 0.9, lower: 0.88, upper: 0.92 }],
  labelMass: 0.97,
  missingMass: 0.02,
  provenance: { ...provenance, readout: 'letters', temperature: 0 },
}
const classification = {
  ...base,
  id: 'classification',
  type: 'classification',
  text: 'I was charged twice',
  selected: 19,
  labelSet: { id: 'l1', version: 3, name: 'Mood', question: '?', labels: [], noneOfThese: false },
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

test('rows of version 1 say in version 2 what they asked and what is known of their numbers', async () => {
  const first = await openDB('surelight', 1, {
    upgrade: (db) => migrateTo1(db as unknown as IDBPDatabase<Schema>),
  })
  for (const run of [answer, classification, failed]) await first.put('runs', run)
  await first.put('secrets', secret)
  first.close()

  const db = await openDB<Schema>('surelight', 2, {
    upgrade: (second, _from, _to, transaction) => migrateTo2(second, transaction),
  })
  const known = { temperatureMode: 'unknown', truncated: null }
  expect(db.version).toBe(2)
  expect(await db.get('runs', 'answer')).toEqual({
    ...answer,
    ask: { ...answer.ask, type: 'answer', prediction: null },
    provenance: { ...provenance, ...known },
  })
  expect(await db.get('runs', 'classification')).toEqual({
    ...classification,
    decision: {
      ...decision,
      confidence: null,
      reportedConfidence: null,
      provenance: { ...decision.provenance, ...known },
    },
  })
  expect(await db.get('runs', 'failed')).toEqual(failed)
  expect(await db.getAll('secrets')).toEqual([secret])
  expect([...db.transaction('runs').store.indexNames]).toEqual(['startedAt'])
})
