import type { Channel, Token } from './token'

/** Token counts as the server reported them. */
export interface Usage {
  readonly promptTokens: number | null
  readonly completionTokens: number | null
}

export type Finish = 'stop' | 'length' | 'content-filter' | 'tool-calls' | 'refusal' | 'other'

/** One option's probability as an endpoint sent it, 0..1; `null` where it sent none, or what can be none. */
export interface ReportedProbability {
  readonly value: string
  readonly probability: number | null
}

/** The answer to one question of a decision. */
export interface DecisionAnswer {
  /** The id of its question, `null` where the endpoint left it out. */
  readonly id: string | null
  /** Its place among the answers, from 0; `null` where they are not in order. */
  readonly index: number | null
  /** Whether the endpoint refused this question. */
  readonly refused: boolean
  readonly probabilities: readonly ReportedProbability[]
  /** What the server calls its confidence. Servers define it in four ways, so it is shown and never used. */
  readonly reportedConfidence: number | null
  /** How much of the model's probability fell on any option, where the server tells. */
  readonly labelMass: number | null
}

/** What a source yields, streamed or not, whatever the wire format. */
export type AnswerEvent =
  | {
      readonly type: 'token-delta'
      readonly channel: Channel
      readonly text: string
      readonly tokens: readonly Token[]
    }
  /** The tokens of the text that was to be scored, or of its next part. The first of a text may have no number. */
  | { readonly type: 'score-tokens'; readonly tokens: readonly Token[] }
  | { readonly type: 'decision-answer'; readonly answer: DecisionAnswer }
  | { readonly type: 'answer-model'; readonly model: string }
  | { readonly type: 'answer-usage'; readonly usage: Usage }
  | { readonly type: 'answer-finish'; readonly finish: Finish }
  /** The server said inside an accepted answer that it failed. `body` is what it sent. */
  | { readonly type: 'answer-error'; readonly body: unknown }
  /** The server sent something that is not of this wire format. */
  | { readonly type: 'answer-malformed'; readonly detail: string }
