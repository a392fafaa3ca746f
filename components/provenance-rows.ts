import type { Provenance } from '../utils/model/provenance'
import { formatCount } from './format/format-count'
import { formatMeasure } from './format/format-measure'
import { originWords, provenanceWords, temperatureModeWords } from './provenance-words'

/** A term and what is to be said of it. */
export type ProvenanceRow = readonly [term: string, words: string]

/** Where numbers came from, a row for each thing that is known or known to be unknown. */
export function provenanceRows(provenance: Provenance): ProvenanceRow[] {
  const { dialect, kind, listed, model, origin, readout, temperature, temperatureMode, truncated } =
    provenance
  return [
    ['Numbers', provenanceWords[kind]],
    ['Endpoint', originWords(origin)],
    ['Dialect', dialect],
    ['Model', model],
    ...(readout === null ? [] : [['Readout', readout] as const]),
    ['Temperature', temperature === null ? 'none' : formatMeasure(temperature)],
    ['Probabilities are', temperatureModeWords[temperatureMode]],
    ['Alternatives listed', listed === null ? 'none' : formatCount(listed)],
    ['Lists cut to likely tokens', truncated === null ? 'unknown' : truncated ? 'yes' : 'no'],
  ]
}
