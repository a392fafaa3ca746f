import type { Readout } from '../../utils/model/provenance'

/** The readouts as a person reads of them. */
export const readoutWords: Readonly<Record<Readout, string>> = {
  decisions: 'Decision endpoint (Decisions)',
  'system-one': 'Decision endpoint (System One)',
  letters: 'Letters',
  words: 'Words',
  likelihood: 'Likelihood',
  sampled: 'Drawn answers',
}
