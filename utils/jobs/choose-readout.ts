import type { Connection } from '../model/connection'
import { type LabelSet, offeredLabels } from '../model/label-set'
import type { Readout } from '../model/provenance'
import { mostLetters } from '../scoring/letters-ask'

/** The decision endpoint that a connection was found to offer and may use; `null` for none. */
export function decisionEndpoint({
  capability,
  dialect,
  useDecisions,
}: Connection): 'decisions' | 'system-one' | null {
  if (dialect === 'decisions' || dialect === 'system-one') return dialect
  if (!useDecisions || capability === null) return null
  if (capability.decisions !== 'no' && capability.decisions !== 'unknown') return 'decisions'
  return capability.systemOne === 'yes' ? 'system-one' : null
}

/** Whether a connection can do nothing but answer typed questions. */
export function isDecisionOnly({ dialect }: Connection): boolean {
  return dialect === 'decisions' || dialect === 'system-one'
}

/** Whether a connection was found to give the probability of a given text. */
export function canScore({ capability }: Connection): boolean {
  const scoring = capability?.scoring ?? 'unknown'
  return scoring !== 'no' && scoring !== 'unknown'
}

/**
 * How a label set is asked over a connection: as the person chose, else by a decision endpoint where there is one, else by
 * letters. A model that does not tie letters to options is asked by likelihood where its endpoint can score a text, which
 * docs/readout.md found best for small models. Words where there are more labels than letters.
 */
export function chooseReadout(connection: Connection, labelSet: LabelSet): Readout {
  if (isDecisionOnly(connection)) return connection.dialect as 'decisions' | 'system-one'
  if (labelSet.readout !== 'auto') return suited(labelSet.readout, labelSet)
  return decisionEndpoint(connection) ?? suited(bestOf(connection, labelSet), labelSet)
}

function bestOf(connection: Connection, labelSet: LabelSet): Readout {
  const tiesLetters = connection.capability?.letters !== 'no'
  if (!tiesLetters && canScore(connection)) return 'likelihood'
  return offeredLabels(labelSet).length > mostLetters ? 'words' : 'letters'
}

/** Predicates are read by yes and no, levels by digits, whatever was chosen for choices. */
function suited(readout: Readout, { type }: LabelSet): Readout {
  if (readout !== 'letters' && readout !== 'words' && readout !== 'likelihood') return readout
  if (type === 'predicate') return readout === 'likelihood' ? readout : 'words'
  return type === 'score' && readout !== 'likelihood' ? 'letters' : readout
}
