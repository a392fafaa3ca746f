import type { ReadoutChoice } from '../../utils/model/label-set'
import type { Readout } from '../../utils/model/provenance'
import type { QuestionType } from '../../utils/model/question'

interface ReadoutOption {
  readonly value: ReadoutChoice
  readonly name: string
  readonly hint: string
}

const endpoints: readonly ReadoutOption[] = [
  {
    value: 'decisions',
    name: 'By a decision endpoint (Decisions)',
    hint: 'The endpoint gives a probability for each option itself; few have one.',
  },
  {
    value: 'system-one',
    name: 'By a decision endpoint (System One)',
    hint: 'The endpoint gives a probability for each option itself; few have one.',
  },
]

const sampled: ReadoutOption = {
  value: 'sampled',
  name: 'By counting ten answers',
  hint: 'Costs 10 requests for each text, and tells less; for endpoints without probabilities.',
}

const likelihood: ReadoutOption = {
  value: 'likelihood',
  name: 'By the likelihood of each option',
  hint: 'Each option is scored as if it were the answer; only where written text can be scored.',
}

/** How the probabilities are read where nothing else is chosen. */
const plain: Readonly<Record<QuestionType, readonly ReadoutOption[]>> = {
  choice: [
    {
      value: 'letters',
      name: 'By letters',
      hint: 'Each option gets a letter, in two orders at least; the letter that the model answers with is read.',
    },
    {
      value: 'words',
      name: 'By the words of the labels',
      hint: 'The model answers with a label as it is written; cheaper, and labels that begin alike are told apart badly.',
    },
  ],
  predicate: [
    {
      value: 'words',
      name: 'By yes and no',
      hint: 'The question is asked as it stands and turned round, so that a model that likes to say yes gains nothing.',
    },
  ],
  score: [
    {
      value: 'letters',
      name: 'By digits',
      hint: 'Each level gets a digit, the lowest first; the digit that the model answers with is read.',
    },
  ],
}

const automatic: Readonly<Record<QuestionType, string>> = {
  choice:
    'A decision endpoint where there is one, else letters; likelihood or words where letters would not do.',
  predicate: 'A decision endpoint where there is one, else yes and no; likelihood where those would not do.',
  score: 'A decision endpoint where there is one, else digits; likelihood where those would not do.',
}

/** The ways in which a question of this type can be asked, the recommended one first. */
export function readoutChoices(type: QuestionType): readonly ReadoutOption[] {
  return [
    { value: 'auto', name: 'The best there is (recommended)', hint: automatic[type] },
    ...plain[type],
    likelihood,
    ...endpoints,
    sampled,
  ]
}

/** What a choice comes to for this type: yes and no are words, digits stand for letters. */
export function shownReadout(readout: ReadoutChoice, type: QuestionType): ReadoutChoice {
  if (type === 'predicate' && readout === 'letters') return 'words'
  return type === 'score' && readout === 'words' ? 'letters' : readout
}

/** A readout in the midst of a sentence. */
export function readoutName(readout: Readout, type: QuestionType): string {
  switch (readout) {
    case 'letters':
      return type === 'score' ? 'digits' : 'letters'
    case 'words':
      return type === 'predicate' ? 'yes and no' : 'words'
    case 'likelihood':
      return 'likelihood'
    case 'decisions':
      return 'Decisions'
    case 'system-one':
      return 'System One'
    case 'sampled':
      return 'counted answers'
    default:
      throw new TypeError(`readoutName: unexpected readout ${String(readout satisfies never)}`)
  }
}
