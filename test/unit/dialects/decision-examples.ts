import type { AnswerEvent, DecisionAnswer } from '../../../utils/model/answer'
import type { AnswerAsk, DecisionAsk, ScoreAsk } from '../../../utils/model/ask'
import type { Connection } from '../../../utils/model/connection'
import { builtInConnection } from '../../../utils/storage/built-in-connection'

export const answerAsk: AnswerAsk = {
  type: 'answer',
  messages: [{ role: 'user', content: 'Hi' }],
  temperature: 0,
  maximumTokens: 1,
  alternatives: 20,
  stream: false,
  prediction: null,
}

export const scoreAsk: ScoreAsk = { type: 'score', prefix: '', text: 'Hello world', alternatives: 5 }

/** One question of each type. */
export const decisionAsk: DecisionAsk = {
  type: 'decision',
  text: 'I was charged twice',
  questions: [
    {
      type: 'choice',
      id: 'team',
      instructions: 'Which team?',
      options: [
        { value: 'Billing', description: 'charges' },
        { value: 'Other', description: '' },
      ],
    },
    { type: 'predicate', id: 'angry', instructions: 'The writer is angry.' },
    {
      type: 'score',
      id: 'urgency',
      instructions: 'How urgent?',
      options: [
        { value: 'low', description: '' },
        { value: 'middle', description: 'this week' },
        { value: 'high', description: '' },
      ],
    },
  ],
}

export function connectionWith(changes: Partial<Connection>): Connection {
  return { ...builtInConnection, preset: 'custom', baseUrl: 'https://api.example/v1', model: 'm', ...changes }
}

/** A choice between so many options. */
export function choiceOf(count: number): DecisionAsk {
  const options = Array.from({ length: count }, (_, index) => ({ value: `${index}`, description: '' }))
  return { type: 'decision', text: 'x', questions: [{ type: 'choice', id: 'q', instructions: '?', options }] }
}

export function answersOf(events: readonly AnswerEvent[]): DecisionAnswer[] {
  return events.flatMap((event) => (event.type === 'decision-answer' ? [event.answer] : []))
}

/** The probabilities of each answer, by their values. */
export function sharesOf(events: readonly AnswerEvent[]): Record<string, number | null>[] {
  return answersOf(events).map(({ probabilities }) =>
    Object.fromEntries(probabilities.map(({ value, probability }) => [value, probability])),
  )
}
