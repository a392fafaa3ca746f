import type { AnswerEvent, DecisionAnswer } from '../model/answer'
import type { Ask } from '../model/ask'
import type { DecisionPlace } from './decision-item'
import { asArray, asCount, asRecord, asText, type UnknownRecord } from './record'

type ReadItem = (item: UnknownRecord, place: DecisionPlace) => DecisionAnswer

/**
 * The answers of a decision endpoint: a list in the order of the questions (OpenAI), or a map by their ids (System One,
 * SGLang), which of the two the body itself tells. Servers that wrap it in `{result, success, errors}` are unwrapped.
 */
export function readDecisionBody(body: unknown, ask: Ask, readItem: ReadItem): readonly AnswerEvent[] {
  const envelope = asRecord(body)
  if (envelope === null) return [{ type: 'answer-malformed', detail: 'The answer is not a JSON object.' }]
  const failed = errorOf(envelope)
  if (failed !== null) return [{ type: 'answer-error', body: failed }]
  const inner = asRecord(envelope['result'])
  const record = envelope['answers'] === undefined && inner !== null ? inner : envelope
  const answers = readAnswers(record, ask, readItem)
  if (answers.length === 0) return [{ type: 'answer-malformed', detail: 'The body holds no answers.' }]
  const model = asText(record['model'])
  return [
    ...(model === '' ? [] : [{ type: 'answer-model', model } as const]),
    ...answers.map((answer) => ({ type: 'decision-answer', answer }) as const),
    ...readUsage(record['usage']),
  ]
}

function readAnswers(record: UnknownRecord, ask: Ask, readItem: ReadItem): DecisionAnswer[] {
  const questions = ask.type === 'decision' ? ask.questions : []
  const map = asRecord(record['answers'])
  if (map !== null) {
    return Object.entries(map).flatMap(([id, value]) => {
      const item = asRecord(value)
      const question = questions.find((each) => each.id === id) ?? null
      const labelMass = asRecord(asRecord(record['diagnostics'])?.[id])?.['label_mass']
      return item === null ? [] : [readItem(item, { id, index: null, question, labelMass })]
    })
  }
  return asArray(record['answers']).flatMap((value, index) => {
    const item = asRecord(value)
    if (item === null) return []
    const id = typeof item['name'] === 'string' ? item['name'] : null
    const question = questions.find((each) => each.id === id) ?? questions[index] ?? null
    return [readItem(item, { id, index, question, labelMass: null })]
  })
}

/** What the server says went wrong inside an accepted answer, from whichever envelope. */
function errorOf(record: UnknownRecord): unknown {
  if (record['error'] !== undefined && record['error'] !== null) return record
  if (record['success'] === false) return asArray(record['errors'])[0] ?? record
  if (record['object'] === 'error') return record
  if (record['detail'] === undefined || record['answers'] !== undefined) return null
  return asRecord(record['detail']) ?? record
}

function readUsage(value: unknown): AnswerEvent[] {
  const usage = asRecord(value)
  if (usage === null) return []
  const promptTokens = asCount(usage['input_tokens'] ?? usage['prompt_tokens'])
  const completionTokens = asCount(usage['output_tokens'] ?? usage['completion_tokens'])
  return [{ type: 'answer-usage', usage: { promptTokens, completionTokens } }]
}
