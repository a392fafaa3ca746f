import type { Question } from './question'

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** A question that is answered with text. */
export interface AnswerAsk {
  readonly type: 'answer'
  readonly messages: readonly Message[]
  /** 0..2 */
  readonly temperature: number
  /** Upper limit of generated tokens, at least 1. */
  readonly maximumTokens: number
  /** How many alternatives to ask for at each position; an endpoint may give fewer. */
  readonly alternatives: number
  readonly stream: boolean
  /** A guess of the answer, so that it comes faster; it is never sent together with log-probabilities. */
  readonly prediction: string | null
}

/** A text whose own tokens are to be scored. */
export interface ScoreAsk {
  readonly type: 'score'
  /** What stands before the text and is not scored; empty for nothing. */
  readonly prefix: string
  readonly text: string
  readonly alternatives: number
}

/** Typed questions about a text, answered with probabilities. */
export interface DecisionAsk {
  readonly type: 'decision'
  readonly text: string
  /** At least one; their ids are unique. */
  readonly questions: readonly Question[]
}

/** What is asked of a model, free of any wire format. */
export type Ask = AnswerAsk | ScoreAsk | DecisionAsk
