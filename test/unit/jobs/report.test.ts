import { describe, expect, test } from 'vitest'

import { capabilityRows } from '../../../utils/jobs/report/capability-rows'
import { knownReport } from '../../../utils/jobs/report/known-report'
import { waysInWords } from '../../../utils/jobs/report/ways-in-words'
import { type Capability, unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import { connectionTo } from './examples'

const unknown = unknownCapability('m', 1000)
const good: Capability = {
  ...unknown,
  chat: 'yes',
  streamed: 'yes',
  alternatives: 20,
  truncated: 'no',
  bytes: 'yes',
  structured: 'yes',
  scoring: 'no',
  decisions: 'no',
  systemOne: 'no',
  reasoning: 'none',
}
const connection = connectionTo('https://api.example/v1', 'm')

describe('a row', () => {
  test.each<{
    name: string
    shown: Partial<Capability>
    dialect?: Connection['dialect']
    row: string
    state: string
    says: RegExp
  }>([
    {
      name: 'five alternatives',
      shown: { alternatives: 5 },
      row: 'Alternatives',
      state: 'warn',
      says: /^5 tokens are listed at each position\. Labels can be ranked; those that are not listed show an upper bound\.$/,
    },
    {
      name: 'one alternative',
      shown: { alternatives: 1 },
      row: 'Alternatives',
      state: 'warn',
      says: /^1 token is listed/,
    },
    {
      name: 'no alternatives',
      shown: { alternatives: null },
      row: 'Alternatives',
      state: 'warn',
      says: /Only the chosen token/,
    },
    {
      name: 'cut lists',
      shown: { truncated: 'yes' },
      row: 'Unlisted tokens',
      state: 'warn',
      says: /cut to likely tokens/,
    },
    {
      name: 'no numbers in streams',
      shown: { streamed: 'no' },
      row: 'Streaming',
      state: 'warn',
      says: /when they are complete/,
    },
    {
      name: 'numbers unknown',
      shown: { chat: 'unknown' },
      row: 'Probabilities',
      state: 'unknown',
      says: /Test again/,
    },
    {
      name: 'no numbers',
      shown: { chat: 'no' },
      row: 'Probabilities',
      state: 'bad',
      says: /texts cannot be classified/,
    },
    {
      name: 'no numbers, but decisions',
      shown: { chat: 'no', systemOne: 'yes' },
      row: 'Probabilities',
      state: 'bad',
      says: /can still be ranked/,
    },
    {
      name: 'reasoning off',
      shown: { reasoning: 'off' },
      row: 'Reasoning',
      state: 'ok',
      says: /it is asked to/,
    },
    {
      name: 'reasoning on',
      shown: { reasoning: 'stuck' },
      row: 'Reasoning',
      state: 'warn',
      says: /could not be told not to/,
    },
    {
      name: 'scoring',
      shown: { scoring: 'echo' },
      row: 'Scoring a text',
      state: 'ok',
      says: /by echo over Completions/,
    },
    {
      name: 'scoring unknown',
      shown: { scoring: 'unknown' },
      row: 'Scoring a text',
      state: 'unknown',
      says: /did not show/,
    },
    {
      name: 'a decision endpoint',
      shown: { decisions: 'sglang', systemOne: 'yes' },
      row: 'Decision endpoint',
      state: 'ok',
      says: /Decisions, in the form of SGLang, and System One\./,
    },
    {
      name: 'decisions not tried',
      shown: { systemOne: 'unknown' },
      row: 'Decision endpoint',
      state: 'unknown',
      says: /not all were tried/,
    },
    {
      name: 'other dialects',
      shown: { responses: 'yes', completions: 'yes' },
      row: 'Other dialects',
      state: 'ok',
      says: /over Responses and Completions \(legacy\) too/,
    },
    {
      name: 'a decision dialect',
      shown: { systemOne: 'yes' },
      dialect: 'system-one',
      row: 'Probabilities',
      state: 'ok',
      says: /No text is written/,
    },
    {
      name: 'a decision dialect that is not there',
      shown: {},
      dialect: 'decisions',
      row: 'Probabilities',
      state: 'bad',
      says: /Labels come without/,
    },
    {
      name: 'a native dialect',
      shown: { chat: 'no' },
      dialect: 'ollama',
      row: 'Probabilities',
      state: 'ok',
      says: /Every token/,
    },
    {
      name: 'a native dialect of which nothing is known',
      shown: { chat: 'yes', bytes: 'unknown' },
      dialect: 'llama-cpp',
      row: 'Probabilities',
      state: 'unknown',
      says: /could not be found out/,
    },
  ])('$name', ({ shown, dialect = 'chat-completions', row, state, says }) => {
    const found = capabilityRows(dialect, { ...good, ...shown }).find(({ name }) => name === row)
    expect(found?.state).toBe(state)
    expect(`${found?.sentence} ${found?.next ?? ''}`.trim()).toMatch(says)
  })

  test('says what was just tried rather than what is kept', () => {
    const [found] = capabilityRows('ollama', { ...good, bytes: 'unknown' }, 'no')
    expect(found).toMatchObject({ name: 'Probabilities', state: 'bad' })
  })

  test('is there once for each thing', () => {
    const names = capabilityRows('chat-completions', good).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the ways in which texts are classified and scored', () => {
  test.each<{ shown: Partial<Capability>; change?: Partial<Connection>; words: string }>([
    {
      shown: {},
      words: 'Texts are classified by letters over Chat Completions. Written texts cannot be scored.',
    },
    {
      shown: { scoring: 'prompt-logprobs', decisions: 'openai' },
      words:
        'Texts are classified by the decision endpoint Decisions. Written texts are scored by prompt_logprobs over Completions.',
    },
    {
      shown: { decisions: 'openai', scoring: 'unknown' },
      change: { useDecisions: false },
      words:
        'Texts are classified by letters over Chat Completions. Whether written texts can be scored is not known.',
    },
    {
      shown: { systemOne: 'yes' },
      words: 'Texts are classified by the decision endpoint System One. Written texts cannot be scored.',
    },
    {
      shown: { chat: 'no' },
      words: 'Texts cannot be classified, because no probabilities come. Written texts cannot be scored.',
    },
    {
      shown: { systemOne: 'yes' },
      change: { dialect: 'system-one', useDecisions: false },
      words: 'Texts are classified by the decision endpoint System One. Written texts cannot be scored.',
    },
  ])('$words', ({ shown, change = {}, words }) =>
    expect(waysInWords({ ...connection, ...change }, { ...good, ...shown })).toBe(words),
  )
})

test('what is known is shown again, for the model that was tested only', () => {
  expect(knownReport(connection)).toBeNull()
  expect(knownReport({ ...connection, capability: { ...good, model: 'n' } })).toBeNull()
  expect(knownReport({ ...connection, capability: good })).toMatchObject({
    overall: 'ok',
    testedAt: 1000,
    capability: good,
    quirks: connection.quirks,
  })
  expect(knownReport({ ...connection, capability: { ...good, chat: 'no' } })?.overall).toBe('bad')
  expect(knownReport({ ...connection, capability: { ...good, alternatives: 5 } })?.overall).toBe('warn')
})
