import type { DialectName } from '../model/connection'
import { chatCompletions } from './chat-completions'
import { decisions } from './decisions'
import type { Dialect } from './dialect'
import { promptScoring } from './prompt-scoring'
import { systemOne } from './system-one'

export const dialects: Partial<Record<DialectName, Dialect>> = {
  'chat-completions': chatCompletions,
  'prompt-scoring': promptScoring,
  decisions,
  'system-one': systemOne,
}
