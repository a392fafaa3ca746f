import type { Capability, Known } from '../model/capability'
import type { DialectName } from '../model/connection'

/** Whether answers over a dialect come with log-probabilities. Of the native ones it is kept only where they do. */
export function numbersOver(dialect: DialectName, capability: Capability): Known {
  switch (dialect) {
    case 'chat-completions':
      return capability.chat
    case 'responses':
      return capability.responses
    case 'completions':
      return capability.completions
    default:
      return capability.bytes === 'unknown' ? 'unknown' : 'yes'
  }
}
