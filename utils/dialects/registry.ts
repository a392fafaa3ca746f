import type { DialectName } from '../model/connection'
import { chatCompletions } from './chat-completions'
import { completions } from './completions'
import { decisions } from './decisions'
import type { Dialect } from './dialect'
import { llamaCpp } from './llama-cpp'
import { ollama } from './ollama'
import { promptScoring } from './prompt-scoring'
import { responses } from './responses'
import { systemOne } from './system-one'

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  'chat-completions': chatCompletions,
  responses,
  completions,
  'llama-cpp': llamaCpp,
  ollama,
  'prompt-scoring': promptScoring,
  decisions,
  'system-one': systemOne,
}
