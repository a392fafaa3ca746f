import { describe, expect, test } from 'vitest'

import { dialectFor } from '../../../utils/jobs/dialect-for'
import type { DecisionAsk, ScoreAsk } from '../../../utils/model/ask'
import { type Capability, unknownCapability } from '../../../utils/model/capability'
import { answerDialects, type DialectName } from '../../../utils/model/connection'
import { ask, connectionTo } from './examples'

const connection = connectionTo('https://api.example/v1', 'm')
const found = (capability: Partial<Capability>) => ({
  ...connection,
  capability: { ...unknownCapability('m', 0), ...capability },
})
const score: ScoreAsk = { type: 'score', prefix: '', text: 'x', alternatives: 5 }
const decision: DecisionAsk = { type: 'decision', text: 'x', questions: [] }

describe('an answer', () => {
  test.each(answerDialects)('goes over the dialect that was chosen: %s', (dialect) =>
    expect(dialectFor(ask, { ...found({ scoring: 'tgi', decisions: 'openai' }), dialect })).toBe(dialect),
  )
})

describe('a text to be scored', () => {
  test.each<{ scoring: Capability['scoring']; dialect: DialectName }>([
    { scoring: 'echo', dialect: 'completions' },
    { scoring: 'forced', dialect: 'llama-cpp' },
    { scoring: 'prompt-logprobs', dialect: 'prompt-scoring' },
    { scoring: 'sglang', dialect: 'prompt-scoring' },
    { scoring: 'tgi', dialect: 'prompt-scoring' },
    { scoring: 'unknown', dialect: 'prompt-scoring' },
    { scoring: 'no', dialect: 'prompt-scoring' },
  ])('$scoring: $dialect', ({ scoring, dialect }) =>
    expect(dialectFor(score, found({ scoring }))).toBe(dialect),
  )
  test('before a test', () => expect(dialectFor(score, connection)).toBe('prompt-scoring'))
})

describe('questions', () => {
  test.each<{ name: string; over: typeof connection; dialect: DialectName }>([
    { name: 'a decision endpoint', over: found({ decisions: 'sglang' }), dialect: 'decisions' },
    { name: 'System One', over: found({ systemOne: 'yes' }), dialect: 'system-one' },
    { name: 'neither', over: found({ decisions: 'no', systemOne: 'no' }), dialect: 'decisions' },
    {
      name: 'not allowed',
      over: { ...found({ systemOne: 'yes' }), useDecisions: false },
      dialect: 'decisions',
    },
    { name: 'before a test', over: connection, dialect: 'decisions' },
    { name: 'chosen', over: { ...connection, dialect: 'system-one' }, dialect: 'system-one' },
  ])('$name: $dialect', ({ over, dialect }) => expect(dialectFor(decision, over)).toBe(dialect))
})
