import { type LabelSet, offeredLabels } from '../model/label-set'
import { plainName, writings } from './hints/writings'
import { mostLetters } from './letters-ask'
import { mostLevels } from './levels-ask'

/** Options of a choice that is not asked by letters. */
const mostChoices = 200

/** What is wrong with a label set, each in one sentence; empty where it can be used. */
export function labelSetProblems(labelSet: LabelSet): string[] {
  const problems: string[] = []
  if (labelSet.name.trim() === '') problems.push('Give the label set a name.')
  if (labelSet.question.trim() === '') problems.push('Write the question that the labels answer.')
  // Those of a predicate are always the same two.
  if (labelSet.type !== 'predicate') problems.push(...nameProblems(labelSet), ...countProblems(labelSet))
  for (const [name, value] of Object.entries(labelSet.thresholds)) {
    if (!(value >= 0 && value <= 1)) problems.push(`The threshold “${name}” has to be between 0 and 100 %.`)
  }
  return problems
}

/** How many options a label set can have at most, as it is asked. */
export function mostOptions({ readout, type }: Pick<LabelSet, 'readout' | 'type'>): number {
  if (type === 'score') return mostLevels
  return readout === 'letters' ? mostLetters : mostChoices
}

function nameProblems({ labels, type }: LabelSet): string[] {
  const problems: string[] = []
  const [label, several] = type === 'score' ? ['level', 'levels'] : ['label', 'labels']
  const names = labels.map(({ name }) => plainName(name))
  if (names.includes('')) problems.push(`Every ${label} needs a name.`)
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index)
  if (twice !== undefined) problems.push(`Two ${several} are called “${twice}”.`)
  const shared = sharedWord(labels, twice)
  if (shared !== undefined) problems.push(`Two ${several} share the word “${shared}”.`)
  return problems
}

/** A name or alias of one label that is an alias of another, apart from a name that two labels have. */
function sharedWord(labels: LabelSet['labels'], twice: string | undefined): string | undefined {
  const words = writings(labels).map(({ label, text }) => ({ label, word: plainName(text) }))
  return words.find(
    ({ label, word }) =>
      word !== twice && words.some((other) => other.label !== label && other.word === word),
  )?.word
}

function countProblems(labelSet: LabelSet): string[] {
  const offered = offeredLabels(labelSet).length
  const most = mostOptions(labelSet)
  const options = labelSet.type === 'score' ? 'levels' : 'options'
  if (offered < 2) return [`Two ${options} are needed at least.`]
  return offered > most ? [`At most ${most} ${options} fit; this set has ${offered}.`] : []
}
