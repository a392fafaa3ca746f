import type { AnswerAsk, DecisionAsk, ScoreAsk } from '../../model/ask'

/** The cheapest answer there is. */
export const letterAsk: AnswerAsk = {
  type: 'answer',
  messages: [{ role: 'user', content: 'Reply with the single letter A.' }],
  temperature: 0,
  maximumTokens: 1,
  alternatives: 20,
  stream: false,
  prediction: null,
}

/** Some tokens, sure and unsure ones, because a list that is cut to likely tokens varies in length. */
export const streamedAsk: AnswerAsk = {
  ...letterAsk,
  messages: [{ role: 'user', content: 'Name three animals.' }],
  maximumTokens: 10,
  stream: true,
}

export const shortScoreAsk: ScoreAsk = {
  type: 'score',
  prefix: '',
  text: 'The sky is blue today.',
  alternatives: 5,
}

/** Where a text is forced it is forced a word at a time. */
export const wordScoreAsk: ScoreAsk = { ...shortScoreAsk, prefix: 'The sky is', text: ' blue' }

export const tinyDecisionAsk: DecisionAsk = {
  type: 'decision',
  text: 'The sky is blue today.',
  questions: [
    {
      type: 'choice',
      id: 'colour',
      instructions: 'Which colour does the text name?',
      options: [
        { value: 'blue', description: '' },
        { value: 'red', description: '' },
      ],
    },
  ],
}
