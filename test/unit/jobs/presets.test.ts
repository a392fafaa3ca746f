import { describe, expect, test } from 'vitest'

import { dialectChoices } from '../../../utils/jobs/dialect-choices'
import { freshQuirks } from '../../../utils/jobs/fresh-quirks'
import { presetAt, presets } from '../../../utils/jobs/presets/presets'
import {
  servicesWithoutProbabilities,
  serviceWithoutProbabilitiesAt,
} from '../../../utils/jobs/presets/services-without-probabilities'
import { temperatureModeOf } from '../../../utils/jobs/temperature-mode'
import {
  answerDialects,
  decisionDialects,
  presetNames,
  type PresetName,
} from '../../../utils/model/connection'
import { connectionTo } from './examples'

describe('the table', () => {
  test('has every preset once, but for the built-in model', () => {
    expect(presets.map(({ value }) => value).toSorted()).toEqual(
      presetNames.filter((name) => name !== 'built-in').toSorted(),
    )
  })

  test.each(presets)('$name: an address, a hint, and a dialect that can be chosen', (preset) => {
    expect(preset.hint).toMatch(/\.$/)
    expect(dialectChoices.map(({ value }) => value)).toContain(preset.dialect)
    if (preset.value !== 'custom') expect(URL.parse(preset.baseUrl)).not.toBeNull()
    if (preset.host !== null) expect(new URL(preset.baseUrl).hostname).toBe(preset.host)
    const isHere = /^http:\/\/127\.0\.0\.1:\d+\/v1$/.test(preset.baseUrl)
    expect(preset.needsKey).toBe(!isHere && preset.value !== 'custom')
  })

  test('offers every dialect for answers and for decisions', () => {
    expect(dialectChoices.map(({ value }) => value)).toEqual([...answerDialects, ...decisionDialects])
    for (const { hint } of dialectChoices) expect(hint).toMatch(/\.$/)
  })
})

describe('a preset is true of its own service only', () => {
  test.each<[preset: PresetName, baseUrl: string, at: string | null]>([
    ['openai', 'https://api.openai.com/v1', 'openai'],
    ['openai', 'https://eu.api.openai.com/v1', 'openai'],
    ['openai', 'https://notapi.openai.com.example/v1', 'custom'],
    ['openai', 'http://127.0.0.1:8080/v1', 'custom'],
    ['openai', 'https://api.x.ai/v1', 'xai'],
    ['custom', 'https://api.fireworks.ai/inference/v1', 'fireworks'],
    ['custom', 'https://models.example/v1', 'custom'],
    ['custom', 'no address', 'custom'],
    ['azure', 'https://mine.openai.azure.com/openai/v1', 'azure'],
    ['azure', 'https://gateway.example/openai/v1', 'azure'],
    ['vllm', 'https://models.example/v1', 'vllm'],
    ['built-in', '', null],
  ])('%s at %s is %s', (preset, baseUrl, at) => expect(presetAt({ preset, baseUrl })?.value ?? null).toBe(at))
})

describe('what is assumed before the first answer', () => {
  test.each<[preset: PresetName, quirks: object]>([
    ['openai', { maximumTokensField: 'max_completion_tokens', alternatives: 20, reasoningSwitch: 'effort' }],
    ['azure', { maximumTokensField: 'max_completion_tokens' }],
    ['openrouter', { requireParameters: true, reasoningSwitch: 'reasoning' }],
    ['together', { logprobsForm: 'integer' }],
    ['fireworks', { alternatives: 5 }],
    ['deepseek', { reasoningOff: true, reasoningSwitch: 'thinking' }],
    ['xai', { alternatives: 8 }],
    ['llama-cpp', { reasoningSwitch: 'template', decisionShape: 'system-one' }],
    ['sglang', { reasoningSwitch: 'template', decisionShape: 'sglang' }],
    ['tgi', { alternatives: 5 }],
    ['typesafe', { decisionShape: 'system-one' }],
    [
      'custom',
      { maximumTokensField: 'max_tokens', logprobs: true, alternatives: 20, requireParameters: false },
    ],
  ])('%s', (preset, quirks) => {
    const { baseUrl = '' } = presets.find(({ value }) => value === preset) ?? {}
    expect(freshQuirks({ preset, baseUrl })).toMatchObject(quirks)
  })

  test('an address without a preset is looked up', () => {
    expect(freshQuirks({ baseUrl: 'https://api.openai.com/v1' }).maximumTokensField).toBe(
      'max_completion_tokens',
    )
    expect(freshQuirks({ baseUrl: '' }).maximumTokensField).toBe('max_tokens')
  })
})

test.each<[preset: PresetName, baseUrl: string, mode: string]>([
  ['openai', 'https://api.openai.com/v1', 'before'],
  ['openai', 'https://models.example/v1', 'unknown'],
  ['custom', 'https://api.openai.com/v1', 'before'],
  ['vllm', 'http://127.0.0.1:8000/v1', 'before'],
  ['together', 'https://api.together.xyz/v1', 'unknown'],
  ['built-in', '', 'before'],
])('log-probabilities of %s at %s are %s temperature', (preset, baseUrl, mode) =>
  expect(temperatureModeOf({ ...connectionTo(baseUrl, 'm'), preset })).toBe(mode),
)

describe('services that give no probabilities', () => {
  test.each(servicesWithoutProbabilities)('$name says why, when, and what to use instead', (service) => {
    expect(service.sentence).toMatch(/\(November 2026\)\.$/)
    expect(service.next).toMatch(/OpenAI.*built-in model.*\.$/)
    expect(presets.map(({ host }) => host)).not.toContain(service.host)
  })

  test.each([
    ['https://api.anthropic.com/v1', 'anthropic'],
    ['https://api.groq.com/openai/v1', 'groq'],
    [' https://api.mistral.ai/v1 ', 'mistral'],
    ['https://generativelanguage.googleapis.com/v1beta/openai', 'gemini'],
    ['https://api.openai.com/v1', null],
    ['https://example/api.groq.com', null],
    ['api.groq.com', null],
    ['', null],
  ])('%s is %s', (baseUrl, value) =>
    expect(serviceWithoutProbabilitiesAt(baseUrl)?.value ?? null).toBe(value),
  )
})
