import type { Channel, Token } from './token'

/** Token counts as the server reported them. */
export interface Usage {
  readonly promptTokens: number | null
  readonly completionTokens: number | null
}

export type Finish = 'stop' | 'length' | 'content-filter' | 'tool-calls' | 'refusal' | 'other'

/** What a source of tokens yields, streamed or not, whatever the wire format. */
export type AnswerEvent =
  | {
      readonly type: 'token-delta'
      readonly channel: Channel
      readonly text: string
      readonly tokens: readonly Token[]
    }
  | { readonly type: 'answer-model'; readonly model: string }
  | { readonly type: 'answer-usage'; readonly usage: Usage }
  | { readonly type: 'answer-finish'; readonly finish: Finish }
  /** The server said inside an accepted answer that it failed. `body` is what it sent. */
  | { readonly type: 'answer-error'; readonly body: unknown }
  /** The server sent something that is not of this wire format. */
  | { readonly type: 'answer-malformed'; readonly detail: string }
