import type { Capability } from '../../model/capability'
import type { Connection } from '../../model/connection'
import { decisionEndpoint } from '../choose-readout'
import { dialectWords } from '../dialect-choices'
import { numbersOver } from '../numbers-over'
import { scoringWords } from './endpoint-rows'

/** How texts will be classified and scored over a connection, by what was found of it. */
export function waysInWords(connection: Connection, capability: Capability): string {
  const endpoint = decisionEndpoint({ ...connection, capability })
  return `${classificationWords(endpoint, connection, capability)} ${scored(capability)}`
}

function classificationWords(
  endpoint: ReturnType<typeof decisionEndpoint>,
  { dialect }: Connection,
  capability: Capability,
): string {
  if (endpoint === 'decisions') return 'Texts are classified by the decision endpoint Decisions.'
  if (endpoint === 'system-one') return 'Texts are classified by the decision endpoint System One.'
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
