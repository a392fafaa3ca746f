import type { DecisionAsk } from '../model/ask'
import type { PresetName } from '../model/connection'

/** The most that a server takes; what is not named is not known, and left to the server to refuse. */
export interface DecisionLimits {
  readonly questions?: number
  readonly options?: number
  readonly levels?: number
  /** Of the whole body, in UTF-8. */
  readonly bytes?: number
}

const ofPresets: Partial<Record<PresetName, DecisionLimits>> = {
  openai: { questions: 400, options: 255, levels: 10 },
  typesafe: { options: 255, levels: 10 },
  ollama: { questions: 64, options: 26, levels: 26, bytes: 65_536 },
  'llama-cpp': { options: 255, levels: 10 },
  fireworks: { options: 208, levels: 10 },
  sglang: { options: 255, levels: 10 },
}

export function limitsOf(preset: PresetName): DecisionLimits {
  return ofPresets[preset] ?? {}
}

/** Whether a request is known to be refused for its size, or has nothing to decide between. */
export function isBeyond(limits: DecisionLimits, { questions }: DecisionAsk, body: object): boolean {
  const { questions: most = Infinity, options = Infinity, levels = Infinity, bytes = Infinity } = limits
  if (questions.length === 0 || questions.length > most) return true
  if (bytes < Infinity && new TextEncoder().encode(JSON.stringify(body)).length > bytes) return true
  return questions.some((question) => {
    if (question.type === 'predicate') return false
    const count = question.options.length
    return count < 2 || count > (question.type === 'choice' ? options : levels)
  })
}
