import { animalsAnswer } from './animals.ts'
import type { Ask } from './ask.ts'
import { asksOfClaim, claimAnswer } from './claims.ts'
import { classify, type ClassificationShape, letterAnswer } from './classification.ts'
import { findClassification } from './options-in-prompt.ts'
import { colourAnswer, eiffelAnswer } from './prose.ts'
import type { ScriptedAnswer } from './token.ts'
import { labelAnswer, labelsInPrompt } from './words-answer.ts'
import { asksYesOrNo, yesOrNoAnswer } from './yes-or-no.ts'

/**
 * A letter where the prompt lists options, a label where it lists labels, yes or no where it asks so, what the test of a connection asks for, JSON where a schema is to be kept to,
 * the Eiffel tower paragraph, or something else, anywhere else.
 */
export function answerFor(
  ask: Ask,
  shape: ClassificationShape = 'clear',
  otherwise: () => ScriptedAnswer = eiffelAnswer,
): ScriptedAnswer {
  if (ask.schema === true) return colourAnswer()
  const prompt = findClassification(ask)
  if (prompt !== undefined) return classify(prompt, shape)
  if (asksOfClaim(ask.lastUserText)) return claimAnswer(ask.lastUserText)
  if (asksYesOrNo(ask)) return yesOrNoAnswer(ask)
  const labels = labelsInPrompt(ask)
  if (labels !== undefined) return labelAnswer(labels)
  if (ask.wholeText.includes('the single letter A')) return letterAnswer('A')
  if (ask.wholeText.includes('three animals')) return animalsAnswer()
  return otherwise()
}
