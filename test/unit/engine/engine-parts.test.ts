import { describe, expect, test } from 'vitest'

import { catalogue } from '../../../utils/engine/catalogue'
import { canFit, memoryOf } from '../../../utils/engine/model-fit'
import { nativeCompletion } from '../../../utils/engine/native-completion'
import { workerFiles } from '../../../utils/engine/worker-files'

describe('memory', () => {
  test('keys and values at 16 bits: 30 layers of 3 heads of 64, 8,192 tokens', () => {
    const shape = { size: 1000, layers: 30, embedding: 576, heads: 9, keyValueHeads: 3 }
    const context = 2 * 2 * 30 * 192 * 8192
    expect(memoryOf(shape, 8192) - memoryOf(shape, 0)).toBe(context)
    expect(memoryOf({ ...shape, size: 2000 }, 0) - memoryOf(shape, 0)).toBe(1000)
  })

  test.each([
    [639_446_688, true],
    [3.9e9, true],
    [4.1e9, false],
  ])('a file of %s bytes fits: %s', (size, expected) => {
    expect(canFit(size)).toBe(expected)
  })

  test('every model of the catalogue fits, has a licence that permits its use, and an id of its own', () => {
    expect(catalogue.every(({ size }) => canFit(size))).toBe(true)
    expect(new Set(catalogue.map(({ licence }) => licence))).toEqual(new Set(['Apache-2.0']))
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
  })
})

test('an answer of wllama as llama.cpp itself gives it', () => {
  const content = [{ id: 1, token: 'A', bytes: [65], logprob: -0.1, top_logprobs: [] }]
  const answer = {
    choices: [{ text: 'A', finish_reason: 'length', logprobs: { content } }],
    model: 'm',
    usage: { prompt_tokens: 5, completion_tokens: 1 },
  }
  expect(nativeCompletion(answer)).toEqual({
    content: 'A',
    model: 'm',
    completion_probabilities: content,
    tokens_evaluated: 5,
    tokens_predicted: 1,
    stop: true,
    stop_type: 'limit',
  })
  expect(nativeCompletion({})).toMatchObject({
    content: '',
    completion_probabilities: [],
    tokens_evaluated: null,
  })
})

test('the worker that wllama would start takes its options from its address', async () => {
  const { module, worker } = await workerFiles()
  expect(worker).toMatch(/^const RUN_OPTIONS = JSON\.parse\(new URLSearchParams\(self\.location\.search\)/)
  expect(worker).toContain('wllamaStart')
  expect(module).toContain('em-pthread')
  expect(typeof globalThis.URL.createObjectURL).toBe('function')
})
