import type { Connection } from '../../model/connection'
import type { FailureKind } from '../../model/failure'
import type { TestRow } from '../../model/test-report'
import { dialectWords } from '../dialect-choices'
import type { Found } from '../probe/probe'
import { isPathUnknown } from '../probe/tells-no'

/** Failures that come before the server has looked at the key. */
const beforeKey: readonly FailureKind[] = ['unreachable', 'insecure', 'foreign-origin', 'stalled', 'not-json']
const aboutKey: readonly FailureKind[] = ['key-missing', 'key-refused', 'key-locked', 'forbidden']

/** Whether the server was reached, took the key and knows the model: a row each, up to the first that failed. */
export function testRows(
  { first: { failure }, models: { models }, isElsewhere }: Found,
  { dialect, model }: Connection,
  hasKey: boolean,
): TestRow[] {
  const rows: TestRow[] = []
  const bad = (name: string): TestRow => ({
    name,
    state: 'bad',
    sentence: failure?.sentence ?? '',
    next: failure?.next ?? '',
  })
  const isMissing = isPathUnknown({ failure })
  if (failure !== null && beforeKey.includes(failure.kind)) return [bad('Address')]
  if (isMissing && !isElsewhere) return [bad('Address')]
  rows.push({ name: 'Address', state: 'ok', sentence: 'The server was reached.' })
  if (failure !== null && aboutKey.includes(failure.kind)) return [...rows, bad('API key')]
  rows.push({
    name: 'API key',
    state: 'ok',
    sentence: hasKey ? 'The key was accepted.' : 'No key was needed.',
  })
  if (isMissing) {
    const sentence = `There is no ${dialectWords(dialect)} at this address.`
    return [
      ...rows,
      { name: 'Dialect', state: 'bad', sentence, next: 'Choose a dialect that was found below.' },
    ]
  }
  if (failure !== null) return [...rows, bad(failure.kind === 'model-unknown' ? 'Model' : 'Answer')]
  return [...rows, modelRow(models, model)]
}

function modelRow(models: readonly string[], model: string): TestRow {
  const sentence = models.includes(model)
    ? `“${model}” is listed and answered.`
    : models.length === 0
      ? `“${model}” answered; the server lists no models.`
      : `“${model}” answered, though the server does not list it.`
  return { name: 'Model', state: 'ok', sentence }
}
