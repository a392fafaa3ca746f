import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { builtInConnection } from '../../../utils/storage/built-in-connection'
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

/** The same as version 2 has it. */
const version2 = {
  ...version1,
  hub: 'https://huggingface.co',
  connections: [
    {
      ...version1.connections[0],
      useDecisions: true,
      capability: null,
      quirks: {
        ...version1.connections[0]?.quirks,
        logprobsForm: 'boolean',
        reasoningSwitch: 'effort',
        requireParameters: false,
        decisionShape: 'openai',
      },
    },
    builtInConnection,
  ],
}

/** The same as version 3 has it. */
const version3 = {
  ...version2,
  labelSets: [
    {
      ...version2.labelSets[0],
      type: 'choice',
      labels: [{ id: 'glad', name: 'Glad', description: '', aliases: [] }],
      readout: 'auto',
      promise: null,
      coverage: null,
      followUp: { clarify: false, queue: false, escalateTo: null },
    },
  ],
}

/** The same as version 4 has it. */
const version4 = {
  ...version3,
  watch: { sites: [], requests: 60, tokens: 60_000 },
  floatingButton: false,
}

/** Stores settings of a version, and reads them as the next start of the extension does. */
async function start(value: object, version: number) {
  await fakeBrowser.storage.local.set({ settings: value, settings$: { v: version } })
  await settings.migrate()
  return settings.getValue()
}

describe('settings', () => {
  test('are the defaults where there are none', async () => {
    expect(await settings.getValue()).toEqual(defaultSettings)
  })

  test('of a new installation have the built-in model and no other', () => {
    expect(defaultSettings.connections).toEqual([builtInConnection])
    expect(activeConnection(defaultSettings)).toBe(builtInConnection)
  })

  test('of version 1 are read', async () => {
    const value = await start(version1, 1)
    expect(value).toEqual(version4)
    expect(activeConnection(value)?.id).toBe('c1')
    expect(labelSetById(value, null)?.name).toBe('Mood')
  })

  test('of version 1 keep what was learned, whatever version 2 assumes', async () => {
    const [connection] = version1.connections
    const quirks = { ...connection?.quirks, alternatives: 5, logprobsForm: 'integer' }
    const value = await start({ ...version1, connections: [{ ...connection, quirks }] }, 1)
    expect(value.connections[0]?.quirks).toMatchObject({
      alternatives: 5,
      logprobsForm: 'integer',
    })
  })

  test.each([
    {
      name: 'without a connection, the built-in model is chosen',
      before: { connections: [], activeConnection: null },
      active: 'built-in',
    },
    { name: 'with one that was chosen, it stays chosen', before: {}, active: 'c1' },
    { name: 'with none that was chosen, none is', before: { activeConnection: null }, active: null },
  ])('of version 1 $name', async ({ before, active }) => {
    expect((await start({ ...version1, ...before }, 1)).activeConnection).toBe(active)
  })

  test('of version 2 are read', async () => expect(await start(version2, 2)).toEqual(version4))

  test.each([
    { preset: 'ollama', letters: 'unknown' },
    { preset: 'built-in', letters: 'no' },
  ])(
    'of version 2 do not know of $preset whether it ties letters to options: $letters',
    async ({ preset, letters }) => {
      const capability = { testedAt: 5, model: 'm', chat: 'yes' }
      const connections = [{ ...version2.connections[0], preset, capability }]
      const value = await start({ ...version2, connections }, 2)
      expect(value.connections[0]?.capability).toEqual({ ...capability, letters })
    },
  )

  test('of version 2 without a label set are read', async () =>
    expect(await start({ ...version2, labelSets: [] }, 2)).toEqual({ ...version4, labelSets: [] }))

  test('of version 3 watch no site, and have no button beside a selection', async () =>
    expect(await start(version3, 3)).toEqual(version4))

  test('of version 4 are left as they are', async () => {
    const sites = [{ scheme: 'https', host: 'chat.example' }]
    const watch = { sites, requests: 5, tokens: 1000 }
    const own = { ...version4, connections: version4.connections.slice(0, 1), watch, floatingButton: true }
    expect(await start(own, 4)).toEqual(own)
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
  { name: 'the chosen one', active: 'c1', connections: version2.connections, id: 'c1' },
  { name: 'the built-in model', active: 'built-in', connections: version2.connections, id: 'built-in' },
  {
    name: 'the first where the chosen one is gone',
    active: 'gone',
    connections: version2.connections,
    id: 'c1',
  },
  { name: 'none where there is none', active: 'c1', connections: [], id: undefined },
])('activeConnection: $name', async ({ active, connections, id }) => {
  const value = await start({ ...version4, connections, activeConnection: active }, 4)
  expect(activeConnection(value)?.id).toBe(id)
})

test.each([
  { id: null, name: supportTriage.name },
  { id: supportTriage.id, name: supportTriage.name },
  { id: 'gone', name: undefined },
])('labelSetById $id: $name', ({ id, name }) => {
  expect(labelSetById(defaultSettings, id)?.name).toBe(name)
})
