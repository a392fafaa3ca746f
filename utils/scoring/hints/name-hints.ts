import type { LabelSet } from '../../model/label-set'
import { foldLabel } from '../fold-label'
import { digitAt } from '../levels-ask'
import { isCatchAll } from './catch-all'
import type { LabelSetHint, LabelSetHintKind } from './hint'
import { quotedList } from './quoted'

/** Characters of a name, from which on it is long. */
const longName = 40

const yesOrNo: ReadonlySet<string> = new Set(
  'yes no true false ja nein oui non sí si да нет はい いいえ 是 否'.split(' '),
)

/** A kind of name, and what is said of the names that are of it. */
interface NameRule {
  readonly kind: LabelSetHintKind
  readonly applies?: (labelSet: LabelSet) => boolean
  readonly matches: (name: string, place: number, labelSet: LabelSet) => boolean
  /** `many`: whether there are several names. */
  readonly sentence: (names: string, many: boolean) => string
}

const isChoice = ({ type }: LabelSet) => type === 'choice'

const rules: readonly NameRule[] = [
  {
    kind: 'no-word',
    matches: (name) => !/[\p{L}\p{N}]/u.test(name),
    sentence: (names, many) =>
      `${names} ${many ? 'have' : 'has'} no letters or digits: use a word that an answer can say.`,
  },
  {
    // A level that has its own digit for a name is asked for by that digit.
    kind: 'number',
    matches: (name, place, { type }) =>
      /^[\p{N}\p{P}\p{S}\s]*\p{N}[\p{N}\p{P}\p{S}\s]*$/u.test(name) &&
      !(type === 'score' && name.trim() === digitAt(place)),
    sentence: (names, many) =>
      many
        ? `${names} are numbers, which do not say what belongs there: use words.`
        : `${names} is a number, which does not say what belongs there: use a word.`,
  },
  {
    kind: 'yes-or-no',
    applies: isChoice,
    matches: (name) => yesOrNo.has(foldLabel(name)),
    sentence: (names, many) =>
      `${names} ${many ? 'answer' : 'answers'} a question of yes or no: choose that kind of question, or say what is meant.`,
  },
  {
    kind: 'single-letter',
    applies: isChoice,
    matches: (name) => /^[a-z]$/.test(foldLabel(name)),
    sentence: (names, many) =>
      many
        ? `${names} are single letters and could be taken for the letters of the options: use words.`
        : `${names} is a single letter and could be taken for the letter of an option: use a word.`,
  },
  {
    kind: 'long-name',
    matches: (name) => [...name.trim()].length > longName,
    sentence: (names, many) =>
      `${names} ${many ? 'have' : 'has'} more than ${longName} characters, which costs tokens when labels are read as words: put the rest into the description.`,
  },
  {
    kind: 'catch-all',
    applies: (labelSet) => isChoice(labelSet) && labelSet.noneOfThese,
    matches: isCatchAll,
    sentence: (names, many) =>
      `${names} ${many ? 'say' : 'says'} the same as “none of these”, which is offered too: keep one of them.`,
  },
]

/** What is to be said of names, each by itself; a hint for each kind at most. */
export function nameHints(labelSet: LabelSet): LabelSetHint[] {
  return rules.flatMap(({ kind, matches, sentence, applies = () => true }) => {
    if (!applies(labelSet)) return []
    const names = labelSet.labels
      .filter(({ name }, place) => name.trim() !== '' && matches(name, place, labelSet))
      .map(({ name }) => name)
    return names.length === 0 ? [] : [{ kind, sentence: sentence(quotedList(names), names.length > 1) }]
  })
}
