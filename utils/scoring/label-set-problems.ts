import { type LabelSet, offeredLabels } from '../model/label-set'
import { mostLetters } from './letters-ask'

/** What is wrong with a label set, each in one sentence; empty where it can be used. */
export function labelSetProblems(labelSet: LabelSet): string[] {
  const problems: string[] = []
  const names = labelSet.labels.map(({ name }) => name.normalize('NFKC').trim().toLowerCase())
  if (labelSet.name.trim() === '') problems.push('Give the label set a name.')
  if (labelSet.question.trim() === '') problems.push('Write the question that the labels answer.')
  if (names.includes('')) problems.push('Every label needs a name.')
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index)
  if (twice !== undefined) problems.push(`Two labels are called “${twice}”.`)
  const offered = offeredLabels(labelSet).length
  if (offered < 2) problems.push('Two options are needed at least.')
  if (offered > mostLetters) problems.push(`At most ${mostLetters} options fit; this set has ${offered}.`)
  for (const [name, value] of Object.entries(labelSet.thresholds)) {
    if (!(value >= 0 && value <= 1)) problems.push(`The threshold “${name}” has to be between 0 and 100 %.`)
  }
  return problems
}
