import type { Readout } from '../../model/provenance'
import type { QuestionType } from '../../model/question'
import { endpoint } from './endpoint'
import { letters } from './letters'
import { levels } from './levels'
import { likelihood } from './likelihood'
import { predicate } from './predicate'
import type { AskReadout } from './readout'
import { sampled } from './sampled'
import { words } from './words'

const ofChoices: Readonly<Record<Readout, AskReadout>> = {
  decisions: endpoint('decisions'),
  'system-one': endpoint('system-one'),
  letters,
  words,
  likelihood,
  sampled,
}

/** How a label set of a type is asked by a readout: a predicate by yes and no, levels by digits. */
export function readoutOf(readout: Readout, type: QuestionType): AskReadout {
  if (readout === 'letters' && type === 'score') return levels
  return readout === 'words' && type === 'predicate' ? predicate : ofChoices[readout]
}
