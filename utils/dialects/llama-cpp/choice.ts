import type { AnswerEvent } from '../../model/answer'
import type { Token } from '../../model/token'
import { readModel } from '../answer-model'
import { readFinish } from '../finish'
import { asArray, asCount, asRecord, asText, type UnknownRecord } from '../record'
import { tokenDelta } from '../token-delta'
import { readTokenEntry } from '../token-entry'

/** The text of an answer or of its next part with its tokens, and what its last part tells besides. */
export function readChoice(record: UnknownRecord): AnswerEvent[] {
  const text = asText(record['content'])
  const tokens = asArray(record['completion_probabilities']).flatMap((entry) => readEntry(entry) ?? [])
  return [
    ...readModel(record['model']),
    ...tokenDelta('content', text, tokens),
    ...(record['stop'] === true ? [...readCounts(record), ...readFinish(endOf(record))] : []),
  ]
}

/**
 * The tokens of a text that was written by force. Only log-probabilities are of use: a server that sends probabilities
 * took them after the force. Where nothing stands before the text, the first token follows on a line of our own making.
 */
export function readForced(record: UnknownRecord, prefix: string): readonly Token[] {
  const entries = asArray(record['completion_probabilities'])
  const tokens = entries.flatMap(
    (entry) => readTokenEntry({ ...asRecord(entry), prob: null }, 'content') ?? [],
  )
  return tokens.map((token, index) => (index === 0 && prefix === '' ? { ...token, ...unnumbered } : token))
}

const unnumbered = { logprob: null, alternatives: [], listed: false } as const

export function readCounts(record: UnknownRecord): AnswerEvent[] {
  const timings = asRecord(record['timings'])
  const promptTokens = asCount(record['tokens_evaluated']) ?? asCount(timings?.['prompt_n'])
  const completionTokens = asCount(record['tokens_predicted']) ?? asCount(timings?.['predicted_n'])
  return [{ type: 'answer-usage', usage: { promptTokens, completionTokens } }]
}

/** Builds before December 2024 name the chosen token apart from the probabilities. */
function readEntry(value: unknown): Token | null {
  const entry = asRecord(value)
  const token = entry?.['content']
  if (entry === null || typeof token !== 'string') return readTokenEntry(entry, 'content')
  const own = asArray(entry['probs']).find((each) => asRecord(each)?.['tok_str'] === token)
  return readTokenEntry({ token, prob: asRecord(own)?.['prob'], probs: entry['probs'] }, 'content')
}

/** An answer that ran out of room ended by length, whatever else is said of it. */
function endOf(record: UnknownRecord): string {
  if (record['truncated'] === true || record['stopped_limit'] === true) return 'limit'
  if (record['stopped_eos'] === true) return 'eos'
  if (record['stopped_word'] === true) return 'word'
  return asText(record['stop_type'])
}
