import type { Capability, Known } from '../model/capability'
import type { DialectName } from '../model/connection'

/** Whether answers over a dialect come with log-probabilities. Of the native ones only what they gave is kept. */
export function numbersOver(dialect: DialectName, capability: Capability): Known {
  switch (dialect) {
    case 'chat-completions':
      return capability.chat
    case 'responses':
      return capability.responses
    case 'completions':
      return capability.completions
    default:
      if (capability.bytes !== 'unknown') return 'yes'
      return capability.streamed === 'no' ? 'no' : 'unknown'
  }
}
