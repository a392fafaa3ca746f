import { expect, test } from 'vitest'

import { withBaseUrl, withPreset } from '../../../entrypoints/options/connection-choices'
import { presets } from '../../../utils/jobs/presets/presets'
import { connectionTo } from '../jobs/examples'

const draft = { ...connectionTo('https://api.openai.com/v1', ''), preset: 'openai' as const, name: 'OpenAI' }

test.each(presets)('choosing $name fills in its address, dialect and model', (preset) => {
  expect(withPreset(draft, preset.value)).toEqual({
    preset: preset.value,
    name: preset.name,
    baseUrl: preset.baseUrl,
    dialect: preset.dialect,
    model: preset.model,
  })
})

test.each([
  { name: 'a name that was typed stays', from: { name: 'Mine' }, to: 'vllm', change: { name: 'Mine' } },
  { name: 'an empty name is filled in', from: { name: '' }, to: 'vllm', change: { name: 'vLLM' } },
  { name: 'a model that was typed stays', from: { model: 'mine' }, to: 'vllm', change: { model: 'mine' } },
  {
    name: 'the model of another preset goes',
    from: { model: 'jev-latest' },
    to: 'vllm',
    change: { model: '' },
  },
] as const)('$name', ({ from, to, change }) =>
  expect(withPreset({ ...draft, ...from }, to)).toMatchObject(change),
)

test.each([
  ['http://127.0.0.1:8080/v1', 'custom', 'Any OpenAI-compatible server'],
  ['https://api.openai.com/v1/', 'openai', 'OpenAI'],
  ['https://openrouter.ai/api/v1', 'openrouter', 'OpenRouter'],
  ['', 'custom', 'Any OpenAI-compatible server'],
])('typing %s makes it %s', (baseUrl, preset, name) =>
  expect(withBaseUrl(draft, baseUrl)).toEqual({ baseUrl, preset, name }),
)
