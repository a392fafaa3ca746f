import { prose } from './prose.ts'
import type { ScriptedAnswer } from './token.ts'

/** Sure and unsure tokens in turn. */
export function animalsAnswer(): ScriptedAnswer {
  const tokens = [
    prose('Lion', 0.4),
    prose(',', 0.999),
    prose(' tiger', 0.8),
    prose(',', 0.998),
    prose(' bear', 0.55),
    prose('.', 0.97),
  ]
  return { channel: 'content', tokens }
}
