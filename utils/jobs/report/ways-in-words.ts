import type { Capability } from '../../model/capability'
import type { Connection } from '../../model/connection'
import { decisionEndpoint, isBetterByLikelihood } from '../choose-readout'
import { dialectWords } from '../dialect-choices'
import { numbersOver } from '../numbers-over'
import { scoringWords } from './endpoint-rows'

/** How texts will be classified and scored over a connection, by what was found of it. */
export function waysInWords(connection: Connection, capability: Capability): string {
  const found = { ...connection, capability }
  const endpoint = decisionEndpoint(found)
  const isLikelihood = isBetterByLikelihood(found)
  return `${classificationWords(endpoint, isLikelihood, connection, capability)} ${scored(capability)}`
}

function classificationWords(
  endpoint: ReturnType<typeof decisionEndpoint>,
  isLikelihood: boolean,
  { dialect }: Connection,
  capability: Capability,
): string {
  if (endpoint === 'decisions') return 'Texts are classified by the decision endpoint Decisions.'
  if (endpoint === 'system-one') return 'Texts are classified by the decision endpoint System One.'
  if (isLikelihood) return 'Texts are classified by how likely each label is as a text.'
  return numbersOver(dialect, capability) === 'no'
    ? 'Texts cannot be classified, because no probabilities come.'
    : `Texts are classified by letters over ${dialectWords(dialect)}.`
}

function scored({ scoring }: Capability): string {
  if (scoring === 'no') return 'Written texts cannot be scored.'
  return scoring === 'unknown'
    ? 'Whether written texts can be scored is not known.'
    : `Written texts are scored ${scoringWords[scoring]}.`
}
