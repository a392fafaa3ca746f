import type { Channel, Token } from '../model/token'
import { readLogprob } from './logprob'
import { isTokenNumber } from './piece'
import { asArray, asRecord } from './record'
import { readTokenEntry } from './token-entry'

/**
 * The tokens of a choice's `logprobs`, in whichever of its shapes: `{content: […]}`, a bare list of entries, the older
 * `{tokens, token_logprobs, top_logprobs}`, or one number for a chunk of one token.
 *
 * @param text what the tokens are said to describe; it stands in for a single token that came as its number only
 */
export function readTokenList(logprobs: unknown, text: string, channel: Channel): readonly Token[] {
  if (typeof logprobs === 'number') return text === '' ? [] : [loneToken(text, logprobs, channel)]
  const record = asRecord(logprobs)
  const entries = Array.isArray(record?.['tokens'])
    ? olderEntries(record['tokens'], asArray(record['token_logprobs']), asArray(record['top_logprobs']))
    : asArray(record === null ? logprobs : record['content'])
  const tokens = readEntries(entries, channel)
  const [only] = tokens
  return tokens.length === 1 && only !== undefined && text !== '' && isTokenNumber(only.text)
    ? [{ ...only, text, alternatives: only.alternatives.map((other) => named(other, only.text, text)) }]
    : tokens
}

/** The tokens of a list of entries. */
export function readEntries(list: unknown, channel: Channel): Token[] {
  return asArray(list).flatMap((entry) => readTokenEntry(entry, channel) ?? [])
}

function olderEntries(
  tokens: readonly unknown[],
  logprobs: readonly unknown[],
  lists: readonly unknown[],
): readonly unknown[] {
  return tokens.map((token, index) => ({ token, logprob: logprobs[index], top_logprobs: lists[index] }))
}

function loneToken(text: string, logprob: number, channel: Channel): Token {
  const alternative = { text, bytes: null, logprob: readLogprob(logprob) }
  const alternatives = alternative.logprob === null ? [] : [alternative]
  return { ...alternative, channel, alternatives, listed: false }
}

function named<T extends { readonly text: string }>(other: T, number: string, text: string): T {
  return other.text === number ? { ...other, text } : other
}
