import { wilsonInterval } from '../maths/wilson-interval'
import type { LabelProbability } from '../model/decision'
import type { Label } from '../model/label-set'
import { completeLabel, labelForms } from './label-forms'
import type { Result } from './result'

/**
 * Shares from answers that were drawn at temperature 1, for endpoints that give no probabilities: how often each label was
 * named, with a Wilson interval. A label that no answer named is not impossible, and has an upper bound only.
 *
 * @param answers at least one
 */
export function samplesReadout(answers: readonly string[], labels: readonly Label[]): Result {
  const forms = labelForms(labels)
  const named = answers.flatMap((answer) => completeLabel(firstLine(answer), forms) ?? [])
  const rows = labels.map(({ id, name }, label): LabelProbability => {
    const count = named.filter((each) => each === label).length
    const { lower, upper } = wilsonInterval(count, named.length)
    return { id, name, probability: count === 0 ? null : count / named.length, lower, upper }
  })
  return {
    labels: rows.toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1)),
    labelMass: named.length / answers.length,
    missingMass: null,
    entropy: null,
    stability: null,
    listed: null,
    warnings: [],
  }
}

function firstLine(answer: string): string {
  return answer.trim().split('\n', 1)[0] ?? ''
}
