import type { AnswerEvent } from '../model/answer'
import type { Channel, Token } from '../model/token'

/** The next part of a channel; nothing where there is neither text nor a token. */
export function tokenDelta(channel: Channel, text: string, tokens: readonly Token[]): AnswerEvent[] {
  return text === '' && tokens.length === 0 ? [] : [{ type: 'token-delta', channel, text, tokens }]
}
