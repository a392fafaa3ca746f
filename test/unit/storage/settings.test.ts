import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import {
  activeConnection,
  changeSettings,
  defaultSettings,
  labelSetById,
  settings,
} from '../../../utils/storage/settings'
import { supportTriage } from '../../../utils/storage/support-triage'

beforeEach(() => fakeBrowser.reset())

/** As version 1 stored it. It stays as it is when the code changes. */
const version1 = {
  connections: [
    {
      id: 'c1',
      name: 'Ollama',
      preset: 'ollama',
      baseUrl: 'http://127.0.0.1:11434/v1',
      model: 'llama3.2',
      dialect: 'chat-completions',
      patience: 120,
      quirks: {
        maximumTokensField: 'max_tokens',
        minimumTokens: 1,
        logprobs: true,
        alternatives: 20,
        temperature: true,
        streamOptions: true,
        reasoningOff: false,
      },
    },
  ],
  activeConnection: 'c1',
  labelSets: [
    {
      id: 'l1',
      version: 3,
      name: 'Mood',
      question: 'How does this sound?',
      labels: [{ id: 'glad', name: 'Glad', description: '' }],
      noneOfThese: false,
      thresholds: { accept: 0.8, margin: 0.2, mass: 0.5 },
    },
  ],
  activeLabelSet: 'l1',
  playground: { system: 'Be brief.', temperature: 0.7, maximumTokens: 64 },
}

describe('settings', () => {
  test('are the defaults where there are none', async () => {
    expect(await settings.getValue()).toEqual(defaultSettings)
  })

  test('of version 1 are read', async () => {
    await fakeBrowser.storage.local.set({ settings: version1, settings$: { v: 1 } })
    const value = await settings.getValue()
    expect(value).toEqual(version1)
    expect(activeConnection(value)?.id).toBe('c1')
    expect(labelSetById(value, null)?.name).toBe('Mood')
  })

  test('are changed from what they were', async () => {
    const change = (system: string) => (before: typeof defaultSettings) => ({
      ...before,
      playground: { ...before.playground, system: `${before.playground.system}${system}` },
    })
    await changeSettings(change('a'))
    const after = await changeSettings(change('b'))
    expect(after.playground.system).toBe('ab')
    expect(await settings.getValue()).toEqual(after)
  })
})

test.each([
  { name: 'the chosen one', active: 'c1', connections: version1.connections, id: 'c1' },
  {
    name: 'the first where the chosen one is gone',
    active: 'gone',
    connections: version1.connections,
    id: 'c1',
  },
  { name: 'none where there is none', active: 'c1', connections: [], id: undefined },
])('activeConnection: $name', async ({ active, connections, id }) => {
  await fakeBrowser.storage.local.set({ settings: { ...version1, connections, activeConnection: active } })
  expect(activeConnection(await settings.getValue())?.id).toBe(id)
})

test.each([
  { id: null, name: supportTriage.name },
  { id: supportTriage.id, name: supportTriage.name },
  { id: 'gone', name: undefined },
])('labelSetById $id: $name', ({ id, name }) => {
  expect(labelSetById(defaultSettings, id)?.name).toBe(name)
})
