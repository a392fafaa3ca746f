import type { AnswerAsk } from '../../model/ask'
import type { Capability } from '../../model/capability'
import type { Connection } from '../../model/connection'
import { mostListed } from '../listed-count'
import { numbersOver } from '../numbers-over'
import type { Passed } from './passed'

const fields = { 'chat-completions': 'chat', responses: 'responses', completions: 'completions' } as const

/** What an answer with or without numbers says of its dialect. */
export function correctedByAnswer(
  { prediction, stream }: AnswerAsk,
  { dialect, quirks }: Connection,
  capability: Capability,
  { events, refusal }: Passed,
): Partial<Capability> {
  const field = Object.entries(fields).find(([name]) => name === dialect)?.[1]
  const over = (known: 'yes' | 'no') => (field === undefined ? {} : { [field]: known })
  // What was not asked for could not come.
  if (prediction !== null || !quirks.logprobs) return {}
  if (refusal !== null) return refusal === 'logprobs-refused' ? over('no') : {}
  const content = events.flatMap((event) =>
    event.type === 'token-delta' && event.channel === 'content' ? [event] : [],
  )
  if (content.every(({ text, tokens }) => text === '' && tokens.length === 0)) return {}
  const tokens = content.flatMap((event) => event.tokens)
  if (tokens.some(({ logprob }) => logprob !== null)) {
    const most = mostListed(tokens)
    return {
      ...over('yes'),
      ...(stream && { streamed: 'yes' as const }),
      ...(most !== null && most > (capability.alternatives ?? 0) && { alternatives: most }),
    }
  }
  if (!stream) return over('no')
  // Only where plain answers have numbers is the stream to blame, and to be given up for them.
  return numbersOver(dialect, capability) === 'yes' ? { streamed: 'no' } : {}
}
