import type { Decision } from '../../utils/model/decision'
import type { Readout } from '../../utils/model/provenance'
import type { CheckRun } from '../../utils/model/run'
import { samples } from '../../utils/scoring/sample-count'
import { provenanceChips, provenanceWords } from '../provenance-words'

/** A few words, and what they mean. */
export interface Chip {
  readonly words: string
  readonly title: string
}

const readoutChips: Readonly<Record<Readout, Chip>> = {
  decisions: { words: 'decisions', title: 'Many sentences in one request, each in two phrasings' },
  'system-one': { words: 'system-one', title: 'Many sentences in one request, each in two phrasings' },
  letters: { words: 'letters', title: 'Each answer has a letter' },
  words: { words: 'yes or no × 2', title: 'Two requests for each sentence: is it true, is it false' },
  likelihood: { words: 'likelihood × 2', title: 'How likely yes and no are as answers, in two phrasings' },
  sampled: { words: `drawn × ${samples}`, title: `${samples} answers drawn for each sentence, and counted` },
}

/** How the numbers were obtained; more than one where a check went on in another way. */
export function readoutChipsOf({ claims }: Pick<CheckRun, 'claims'>): Chip[] {
  return distinct(
    claims.flatMap(({ decision }) => {
      const readout = decision?.provenance.readout ?? null
      return readout === null ? [] : [readoutChips[readout]]
    }),
  )
}

/** What the numbers are; more than one where corrections came in between. */
export function provenanceChipsOf({ claims }: Pick<CheckRun, 'claims'>): Chip[] {
  const decisions = claims.flatMap(({ decision }) => decision ?? [])
  const told = decisions.filter(({ provenance }) => provenance.kind !== 'none')
  return distinct((told.length === 0 ? decisions : told).map(provenanceChip))
}

function provenanceChip({ calibration, provenance }: Decision): Chip {
  if (calibration === null) {
    return { words: provenanceChips[provenance.kind], title: provenanceWords[provenance.kind] }
  }
  return {
    words: `calibrated on ${calibration.examples}`,
    title: `calibrated on ${calibration.examples} of your corrections`,
  }
}

function distinct(chips: readonly Chip[]): Chip[] {
  return [...new Map(chips.map((chip) => [chip.words, chip])).values()]
}
