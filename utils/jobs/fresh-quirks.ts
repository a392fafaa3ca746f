import type { Connection, Quirks } from '../model/connection'
import { presetAt } from './presets/presets'

const unknownEndpoint: Quirks = {
  maximumTokensField: 'max_tokens',
  minimumTokens: 1,
  logprobs: true,
  logprobsForm: 'boolean',
  alternatives: 20,
  temperature: true,
  streamOptions: true,
  reasoningOff: false,
  reasoningSwitch: 'effort',
  requireParameters: false,
  decisionShape: 'openai',
}

/** What is assumed of an endpoint before it has answered. */
export function freshQuirks({
  baseUrl,
  preset = 'custom',
}: Pick<Connection, 'baseUrl'> & Partial<Pick<Connection, 'preset'>>): Quirks {
  return { ...unknownEndpoint, ...presetAt({ preset, baseUrl })?.quirks }
}
