import type { AnswerEvent, DecisionAnswer } from '../model/answer'
import type { Ask } from '../model/ask'
import { readModel } from './answer-model'
import type { DecisionPlace } from './decision-item'
import { malformed } from './malformed'
import { asArray, asRecord, type UnknownRecord } from './record'
import { saidError } from './said-error'
import { readUsage } from './usage'

type ReadItem = (item: UnknownRecord, place: DecisionPlace) => DecisionAnswer

/**
 * The answers of a decision endpoint: a list in the order of the questions (OpenAI), or a map by their ids (System One,
 * SGLang), which of the two the body itself tells. Servers that wrap it in `{result, success, errors}` are unwrapped.
 */
export function readDecisionBody(body: unknown, ask: Ask, readItem: ReadItem): readonly AnswerEvent[] {
  const envelope = asRecord(body)
  if (envelope === null) return malformed('The answer is not a JSON object.')
  const failed = errorOf(envelope)
  if (failed !== null) return [{ type: 'answer-error', body: failed }]
  const inner = asRecord(envelope['result'])
  const record = envelope['answers'] === undefined && inner !== null ? inner : envelope
  const answers = readAnswers(record, ask, readItem)
  if (answers.length === 0) return malformed('The answer holds no answers to the questions.')
  return [
    ...readModel(record['model']),
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
  if (record['success'] === false) return asArray(record['errors'])[0] ?? record
  // Words beside answers are no error.
  if (saidError({ ...record, choices: record['answers'] })) return record
  if (record['detail'] === undefined || record['answers'] !== undefined) return null
  return asRecord(record['detail']) ?? record
}
