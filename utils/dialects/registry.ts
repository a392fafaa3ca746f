import type { DialectName } from '../model/connection'
import { chatCompletions } from './chat-completions'
import type { Dialect } from './dialect'

export const dialects: Partial<Record<DialectName, Dialect>> = {
  'chat-completions': chatCompletions,
}
