import type { FailureKind } from '../model/failure'
import type { TestRow } from '../model/test-report'
import type { ModelList } from './list-models'
import type { ProbeAnswer } from './probe-answer'

/** Failures that come before the server has looked at the key, and before it has looked at the model. */
const beforeKey: readonly FailureKind[] = [
  'unreachable',
  'insecure',
  'foreign-origin',
  'stalled',
  'not-json',
  'path-unknown',
]
const aboutKey: readonly FailureKind[] = ['key-missing', 'key-refused', 'key-locked', 'forbidden']

/** What one cheap request and the list of models tell, a row each, in plain words. */
export function testRows(
  { tokens, failure }: ProbeAnswer,
  models: ModelList,
  asked: { readonly model: string; readonly hasKey: boolean },
): TestRow[] {
  const rows: TestRow[] = []
  const bad = (name: string): TestRow => ({
    name,
    state: 'bad',
    sentence: failure?.sentence ?? '',
    next: failure?.next ?? '',
  })
  if (failure !== null && beforeKey.includes(failure.kind)) return [bad('Address')]
  rows.push({ name: 'Address', state: 'ok', sentence: 'The server was reached.' })
  if (failure !== null && aboutKey.includes(failure.kind)) return [...rows, bad('API key')]
  rows.push({
    name: 'API key',
    state: 'ok',
    sentence: asked.hasKey ? 'The key was accepted.' : 'No key was needed.',
  })
  if (failure !== null) return [...rows, bad(failure.kind === 'model-unknown' ? 'Model' : 'Answer')]
  rows.push(modelRow(models, asked.model))
  return [...rows, ...numberRows(tokens)]
}

function modelRow({ models }: ModelList, model: string): TestRow {
  const sentence = models.includes(model)
    ? `“${model}” is listed and answered.`
    : models.length === 0
      ? `“${model}” answered; the server lists no models.`
      : `“${model}” answered, though the server does not list it.`
  return { name: 'Model', state: 'ok', sentence }
}

function numberRows(tokens: ProbeAnswer['tokens']): TestRow[] {
  const first = tokens.find(({ logprob }) => logprob !== null)
  if (first === undefined) {
    const sentence = 'The server accepted the request but sent no probabilities.'
    const next = 'Answers are shown without colours, and texts cannot be classified. Choose another model.'
    return [{ name: 'Probabilities', state: 'bad', sentence, next }]
  }
  const count = Math.max(...tokens.map(({ alternatives }) => alternatives.length))
  const hasBytes = tokens.every(({ bytes }) => bytes !== null)
  return [
    { name: 'Probabilities', state: 'ok', sentence: 'Every token comes with its probability.' },
    {
      name: 'Alternatives',
      state: count >= 10 ? 'ok' : 'warn',
      sentence: `${count} ${count === 1 ? 'token is' : 'tokens are'} listed at each position.`,
      ...(count < 10 && { next: 'Labels that are not listed are shown with an upper bound only.' }),
    },
    hasBytes
      ? { name: 'Bytes', state: 'ok', sentence: 'Tokens come as bytes, so no character is torn.' }
      : {
          name: 'Bytes',
          state: 'warn',
          sentence: 'Tokens come as text only.',
          next: 'A character split over two tokens may show as unknown.',
        },
  ]
}
