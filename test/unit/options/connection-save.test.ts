import { describe, expect, test } from 'vitest'

import { knowledgeOf, withConnection } from '../../../entrypoints/options/connection-save'
import { freshQuirks } from '../../../utils/jobs/fresh-quirks'
import { unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import type { TestReport } from '../../../utils/model/test-report'
import { builtInConnection } from '../../../utils/storage/built-in-connection'
import { defaultSettings } from '../../../utils/storage/settings'
import { connectionTo } from '../jobs/examples'

const plain = connectionTo('https://api.example/v1', 'm')
const learned = { ...plain.quirks, alternatives: 5 }
const saved: Connection = { ...plain, quirks: learned, capability: unknownCapability('m', 1) }
const tested: TestReport = {
  rows: [],
  overall: 'ok',
  testedAt: 2,
  quirks: { ...plain.quirks, alternatives: 8 },
  capability: unknownCapability('m', 2),
}

describe('what is known at Save', () => {
  test.each<{ name: string; change: Partial<Connection>; report: TestReport | null; keeps: object }>([
    {
      name: 'all of it, where nothing changed',
      change: {},
      report: null,
      keeps: { quirks: learned, capability: saved.capability },
    },
    {
      name: 'what a test found',
      change: {},
      report: tested,
      keeps: { quirks: tested.quirks, capability: tested.capability },
    },
    {
      name: 'what was found before, where a test could not ask',
      change: {},
      report: { ...tested, capability: null },
      keeps: { quirks: tested.quirks, capability: saved.capability },
    },
    {
      name: 'nothing of another model',
      change: { model: 'n' },
      report: null,
      keeps: { quirks: plain.quirks, capability: null },
    },
    {
      name: 'nothing of another address',
      change: { baseUrl: 'https://b.example/v1' },
      report: null,
      keeps: { quirks: plain.quirks, capability: null },
    },
    {
      name: 'what was found, but no quirks, of another dialect',
      change: { dialect: 'responses' },
      report: null,
      keeps: { quirks: plain.quirks, capability: saved.capability },
    },
    {
      name: 'the quirks of another preset',
      change: { preset: 'vllm' },
      report: null,
      keeps: { quirks: freshQuirks({ preset: 'vllm', baseUrl: saved.baseUrl }), capability: null },
    },
  ])('$name', ({ change, report, keeps }) =>
    expect(knowledgeOf({ ...saved, ...change }, saved, report)).toEqual(keeps),
  )
})

describe('a saved connection', () => {
  const others = { ...defaultSettings, connections: [builtInConnection, plain], activeConnection: plain.id }

  test('takes its own place', () => {
    const after = withConnection(others, { ...plain, name: 'New' })
    expect(after.connections.map(({ name }) => name)).toEqual([builtInConnection.name, 'New'])
    expect(after.activeConnection).toBe(plain.id)
  })

  test.each([
    { name: 'after the built-in model it is used at once', before: defaultSettings, active: 'new' },
    { name: 'after another one it is not', before: others, active: plain.id },
    {
      name: 'where the chosen one is gone it is',
      before: { ...others, activeConnection: 'gone' },
      active: 'new',
    },
    {
      name: 'as the first it is',
      before: { ...others, connections: [], activeConnection: null },
      active: 'new',
    },
  ])('$name', ({ before, active }) => {
    const after = withConnection(before, { ...plain, id: 'new' })
    expect(after.connections.at(-1)?.id).toBe('new')
    expect(after.activeConnection).toBe(active)
  })
})
