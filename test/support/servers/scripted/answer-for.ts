import type { Ask } from './ask.ts'
import { classify, type ClassificationShape } from './classification.ts'
import { findClassification } from './options-in-prompt.ts'
import { eiffelAnswer } from './prose.ts'
import type { ScriptedAnswer } from './token.ts'

/** A letter where the prompt lists options, the Eiffel tower paragraph anywhere else. */
export function answerFor(ask: Ask, shape: ClassificationShape = 'clear'): ScriptedAnswer {
  const prompt = findClassification(ask)
  return prompt === undefined ? eiffelAnswer() : classify(prompt, shape)
}
