import { expect, test } from 'vitest'

import { checkWeakness } from '../../../../utils/scoring/check/check-weakness'
import { namedSize } from '../../../../utils/scoring/check/named-size'
import { claim } from './examples'

test.each([
  ['SmolLM2-135M-Instruct-Q8_0.gguf', 0.135],
  ['gemma3:270m', 0.27],
  ['Qwen/Qwen3-0.6B', 0.6],
  ['meta-llama/Llama-3.1-8B-Instruct', 8],
  ['mixtral-8x7b', 56],
  ['qwen3-30b-a3b', 30],
  ['gemma-3n-E4B-it', 4],
  ['Qwen2.5-14B-Instruct-1M', 14],
  ['gpt-4o-mini', null],
  ['bge-m3', null],
  ['gemma-7b-8bit', 7],
  ['', null],
])('%s names %s billion parameters', (model, size) => {
  expect(namedSize(model)).toBe(size)
})

const withReadout = (readout: 'words' | 'likelihood') => {
  const known = claim(0.5)
  const { decision } = known
  if (decision === null) throw new Error('no decision')
  const provenance = { ...decision.provenance, model: 'm', readout }
  return { ...known, decision: { ...decision, provenance } }
}

test.each([
  ['a small model', { model: 'SmolLM2-135M', claims: [] }, /about as well as chance/],
  ['one of eight billion', { model: 'llama-3.1-8b', claims: [] }, /near chance/],
  ['a large one', { model: 'llama-3.3-70b', claims: [] }, null],
  ['one whose name tells nothing', { model: 'gpt-4o', claims: [withReadout('words')] }, null],
  ['one that was asked by likelihood', { model: 'm', claims: [withReadout('likelihood')] }, /chance/],
])('of %s it is said', (_, run, words) => {
  const said = checkWeakness(run)
  if (words === null) expect(said).toBeNull()
  else expect(said).toMatch(words)
})
