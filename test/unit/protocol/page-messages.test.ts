import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { unknownCapability } from '../../../utils/model/capability'
import { pageMessage } from '../../../utils/protocol/page-messages'
import { connectionTo } from '../jobs/examples'

const connection = connectionTo('https://api.example/v1', 'm')
const { quirks } = connection
const capability = unknownCapability('m', 0)
const save = {
  type: 'key-save',
  connectionId: 'c',
  baseUrl: 'https://api.example/v1',
  key: 'k',
  mode: 'locked',
  passphrase: 'p',
}
const classify = { type: 'selection-classify', tabId: 1, labelSetId: null }
const messages = [
  { type: 'connection-test', connection, key: null },
  { type: 'connection-test', connection: { ...connection, capability }, key: null },
  { type: 'models-list', connection, key: 'k' },
  save,
  { type: 'key-forget', connectionId: 'c' },
  { type: 'key-states' },
  { type: 'keys-unlock', passphrase: 'p' },
  { type: 'keys-lock' },
  classify,
  { type: 'selection-read', tabId: 1 },
  { type: 'run-correct', runId: 'r', labelId: 'billing' },
  { type: 'watch-start', site: { scheme: 'https', host: 'chat.example' } },
  { type: 'watch-stop', site: { scheme: 'http', host: 'localhost' } },
  { type: 'floating-set', isOn: true },
  { type: 'runs-clear' },
  { type: 'examples-clear' },
  { type: 'engine-open' },
  { type: 'engine-busy' },
  { type: 'models-changed', models: [{ id: 'm', isDecisionModel: true }] },
]
const accepts = (message: unknown) => v.safeParse(pageMessage, message).success
const tests = (change: object) => ({
  type: 'connection-test',
  connection: { ...connection, ...change },
  key: null,
})

describe('each message', () => {
  test.each(messages)('$type is understood as it is, and with nothing added or left out', (message) => {
    expect(v.safeParse(pageMessage, message)).toMatchObject({ success: true, output: message })
    expect(accepts({ ...message, extra: 1 })).toBe(false)
    for (const left of Object.keys(message)) {
      const rest = Object.fromEntries(Object.entries(message).filter(([name]) => name !== left))
      expect([left, accepts(rest)]).toEqual([left, false])
    }
  })

  test.each(messages)('$type has no field of another type', (message) => {
    for (const name of Object.keys(message)) {
      expect([name, accepts({ ...message, [name]: { other: 1 } })]).toEqual([name, false])
    }
  })
})

describe('refused', () => {
  test.each<{ name: string; message: unknown }>([
    { name: 'an unknown mode', message: { ...save, mode: 'synced' } },
    { name: 'a very long key', message: { ...save, key: 'x'.repeat(2001) } },
    { name: 'a very long passphrase', message: { type: 'keys-unlock', passphrase: 'x'.repeat(2001) } },
    { name: 'a tab that is no number', message: { ...classify, tabId: '1' } },
    { name: 'a tab that is NaN', message: { ...classify, tabId: Number.NaN } },
    { name: 'a connection with a key in it', message: tests({ key: 'k' }) },
    { name: 'an unknown dialect', message: tests({ dialect: 'other' }) },
    { name: 'an unknown preset', message: tests({ preset: 'other' }) },
    { name: 'no patience', message: tests({ patience: 0 }) },
    { name: 'endless patience', message: tests({ patience: 601 }) },
    { name: 'an unknown quirk', message: tests({ quirks: { ...quirks, other: true } }) },
    { name: 'a quirk of another type', message: tests({ quirks: { ...quirks, logprobs: 'yes' } }) },
    {
      name: 'a decision shape that is none',
      message: tests({ quirks: { ...quirks, decisionShape: 'jev' } }),
    },
    { name: 'a switch that is none', message: tests({ quirks: { ...quirks, reasoningSwitch: 'off' } }) },
    { name: 'a form that is none', message: tests({ quirks: { ...quirks, logprobsForm: 'text' } }) },
    { name: 'decisions as a word', message: tests({ useDecisions: 'yes' }) },
    { name: 'a capability of nothing', message: tests({ capability: {} }) },
    { name: 'a capability and more', message: tests({ capability: { ...capability, key: 'k' } }) },
    {
      name: 'a way to score that is none',
      message: tests({ capability: { ...capability, scoring: 'guess' } }),
    },
    { name: 'a capability that may be', message: tests({ capability: { ...capability, chat: 'maybe' } }) },
    {
      name: 'a site that is a pattern',
      message: { type: 'watch-start', site: { scheme: 'https', host: '*' } },
    },
    {
      name: 'a site with a path',
      message: { type: 'watch-start', site: { scheme: 'https', host: 'chat.example/c' } },
    },
    {
      name: 'a site of another scheme',
      message: { type: 'watch-start', site: { scheme: 'file', host: 'x' } },
    },
    { name: 'an unknown type', message: { type: 'keys-read' } },
    { name: 'null', message: null },
    { name: 'a word', message: 'key-states' },
  ])('$name', ({ message }) => {
    expect(accepts(message)).toBe(false)
  })
})
