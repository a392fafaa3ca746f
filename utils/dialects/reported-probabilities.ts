import type { ReportedProbability } from '../model/answer'
import type { Question } from '../model/question'
import { readDecisionProbability } from './decision-probability'
import { asArray, asRecord } from './record'

/**
 * The probabilities of one answer, from a list `[{value, label?, probability}]` or a map from value to probability. The
 * levels of a score are numbered on the wire; they get the values that their question gave them.
 */
export function readProbabilities(sent: unknown, question: Question | null): ReportedProbability[] {
  const map = asRecord(sent)
  if (map !== null) {
    return Object.entries(map).map(([key, probability]) => ({
      value: optionValue(key, question) ?? key,
      probability: readDecisionProbability(probability),
    }))
  }
  return asArray(sent).flatMap((each) => {
    const entry = asRecord(each)
    const key = entry?.['value'] ?? entry?.['label']
    if (entry === null || !isKey(key)) return []
    const { label } = entry
    const own = typeof label === 'string' ? label : String(key)
    return {
      value: optionValue(String(key), question) ?? own,
      probability: readDecisionProbability(entry['probability']),
    }
  })
}

function isKey(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function optionValue(key: string, question: Question | null): string | undefined {
  return question?.type === 'score' && /^\d{1,3}$/.test(key)
    ? question.options[Number(key)]?.value
    : undefined
}
