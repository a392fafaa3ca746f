import type { AnswerEvent, Finish } from '../../model/answer'
import type { Channel, Token } from '../../model/token'
import { asArray, asCount, asRecord, asText, type UnknownRecord } from '../record'
import { readTokenEntry } from '../token-entry'

const channels: readonly { channel: Channel; texts: readonly string[]; lists: readonly string[] }[] = [
  {
    channel: 'reasoning',
    texts: ['reasoning_content', 'reasoning'],
    lists: ['reasoning_content', 'reasoning_logprobs'],
  },
  { channel: 'content', texts: ['content'], lists: ['content'] },
  { channel: 'refusal', texts: ['refusal'], lists: ['refusal'] },
]

/** The texts of a message or delta, each with the tokens that the `logprobs` value holds for its channel. */
export function readDelta(message: UnknownRecord | null, logprobs: unknown): AnswerEvent[] {
  const lists = asRecord(logprobs)
  return channels.flatMap(({ channel, texts, lists: names }) => {
    const text = texts.map((name) => asText(message?.[name])).find((value) => value !== '') ?? ''
    const tokens = names.flatMap((name) => readTokens(lists?.[name], channel))
    return text === '' && tokens.length === 0 ? [] : [{ type: 'token-delta', channel, text, tokens } as const]
  })
}

function readTokens(list: unknown, channel: Channel): Token[] {
  return asArray(list).flatMap((entry) => readTokenEntry(entry, channel) ?? [])
}

export function readUsage(value: unknown): AnswerEvent[] {
  const usage = asRecord(value)
  if (usage === null) return []
  const promptTokens = asCount(usage['prompt_tokens'])
  const completionTokens = asCount(usage['completion_tokens'])
  return [{ type: 'answer-usage', usage: { promptTokens, completionTokens } }]
}

const finishes: Readonly<Record<string, Finish>> = {
  stop: 'stop',
  length: 'length',
  content_filter: 'content-filter',
  tool_calls: 'tool-calls',
  function_call: 'tool-calls',
}

export function readFinish(value: unknown): AnswerEvent[] {
  if (typeof value !== 'string') return []
  return [{ type: 'answer-finish', finish: finishes[value] ?? 'other' }]
}
