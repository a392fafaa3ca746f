import type { DecisionAnswer, ReportedProbability } from '../model/answer'
import { predicateValues, type Question } from '../model/question'
import { readDecisionProbability } from './decision-probability'
import { asRecord, asText, type UnknownRecord } from './record'
import { readProbabilities } from './reported-probabilities'

/** Where an answer stands among the answers, and the question that it is to. */
export interface DecisionPlace {
  readonly id: string | null
  readonly index: number | null
  readonly question: Question | null
  /** How much of the model's probability fell on any option, where it is told outside of the answer. */
  readonly labelMass: unknown
}

/** What the shapes have under different names. */
export interface ItemFields {
  /** How likely a predicate is true. */
  readonly truth: unknown
  readonly labelMass: unknown
}

/** The answer to one question. A choice that is named is not read: it need not be the likeliest one. */
export function readDecisionItem(
  item: UnknownRecord,
  { id, index, question, labelMass }: DecisionPlace,
  fields: ItemFields,
): DecisionAnswer {
  const refused = item['type'] === 'refusal' || asText(item['refusal']) !== ''
  const answer = isPredicate(item, question)
    ? readSides(item, fields.truth)
    : readProbabilities(item['probabilities'], question)
  return {
    id,
    index,
    refused,
    probabilities: refused ? [] : answer,
    reportedConfidence: readDecisionProbability(item['confidence']),
    labelMass: readDecisionProbability(fields.labelMass ?? labelMass),
  }
}

function isPredicate({ type }: UnknownRecord, question: Question | null): boolean {
  return question?.type === 'predicate' || type === 'predicate' || type === 'noul' || type === 'yes_no'
}

/** Both sides of a predicate, from the one number that most servers send or from a map of the two. */
function readSides(item: UnknownRecord, truth: unknown): ReportedProbability[] {
  const [isTrue, isFalse] = predicateValues
  const map = asRecord(item['probabilities'])
  const probability = readDecisionProbability(truth ?? map?.['yes'] ?? map?.['true'])
  const other = readDecisionProbability(map?.['no'] ?? map?.['false']) ?? opposite(probability)
  return [
    { value: isTrue, probability },
    { value: isFalse, probability: other },
  ]
}

/** What is left of 1, without the decimals that binary arithmetic adds. */
function opposite(probability: number | null): number | null {
  return probability === null ? null : Number((1 - probability).toFixed(12))
}
