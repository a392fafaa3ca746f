import type { Connection } from '../model/connection'
import { type LabelSet, offeredLabels } from '../model/label-set'
import type { Readout } from '../model/provenance'
import { mostLetters } from '../scoring/letters-ask'
import { mostLevels } from '../scoring/levels-ask'
import { numbersOver } from './numbers-over'

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
 * letters. A model that does not tie letters to options, or that gives no probabilities of its answers, is asked by likelihood
 * where its endpoint can score a text; docs/readout.md found that best for small models. Words where there are more labels
 * than letters.
 */
export function chooseReadout(connection: Connection, labelSet: LabelSet): Readout {
  if (isDecisionOnly(connection)) return connection.dialect as 'decisions' | 'system-one'
  const { readout } = labelSet
  const endpoint = decisionEndpoint(connection)
  // Which of the two decision endpoints it is follows from what the connection offers.
  if (readout === 'decisions' || readout === 'system-one') return endpoint ?? readout
  if (readout !== 'auto') return suited(readout, labelSet)
  return endpoint ?? suited(bestOf(connection), labelSet)
}

function bestOf(connection: Connection): Readout {
  return isBetterByLikelihood(connection) ? 'likelihood' : 'letters'
}

/** Whether answers of a connection say less of a label than its likelihood would, and its endpoint can score a text. */
export function isBetterByLikelihood(connection: Connection): boolean {
  const { capability, dialect } = connection
  if (capability === null || !canScore(connection)) return false
  return capability.letters === 'no' || numbersOver(dialect, capability) === 'no'
}

/** Predicates are read by yes and no, levels by digits, and more labels than there are symbols by words. */
function suited(readout: Readout, labelSet: LabelSet): Readout {
  if (readout !== 'letters' && readout !== 'words') return readout
  if (labelSet.type === 'predicate') return 'words'
  if (labelSet.type === 'score') return labelSet.labels.length > mostLevels ? 'words' : 'letters'
  return offeredLabels(labelSet).length > mostLetters ? 'words' : readout
}
