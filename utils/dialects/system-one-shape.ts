import type { DecisionAsk } from '../model/ask'
import type { Question } from '../model/question'
import { levelText } from './level-text'

/** A request in the shape of System One: the text is the state, questions are a map by their ids. */
export function systemOneBody({ text, questions }: DecisionAsk, model: string): Record<string, unknown> {
  return {
    model,
    state: text,
    questions: Object.fromEntries(questions.map((question) => [question.id, writeQuestion(question)])),
  }
}

function writeQuestion(question: Question): Record<string, unknown> {
  const { instructions } = question
  switch (question.type) {
    case 'choice': {
      const options = question.options.map(({ value, description }) => [value, description || null] as const)
      return { type: 'choice', instructions, criteria: Object.fromEntries(options) }
    }
    case 'predicate':
      return { type: 'noul', instructions }
    case 'score':
      return { type: 'score', instructions, criteria: question.options.map(levelText) }
  }
}
