import type { Alternative, Channel, Token } from '../model/token'
import { readLogprob } from './logprob'
import { asArray, asRecord, asText } from './record'

/**
 * A token from an entry `{token, logprob, bytes, top_logprobs}`; `null` where it is no such entry. Alternatives are
 * deduplicated by bytes, the chosen token is added where the server left it out, and all are sorted.
 */
export function readTokenEntry(value: unknown, channel: Channel): Token | null {
  const entry = asRecord(value)
  if (entry === null) return null
  const chosen = readAlternative(entry)
  const listed = asArray(entry['top_logprobs']).flatMap((other) => {
    const record = asRecord(other)
    return record === null ? [] : [readAlternative(record)]
  })
  // llama.cpp joins the pieces of a character into one entry, and lists the last piece by itself under the same id.
  const isListed =
    listed.some((other) => keyOf(other) === keyOf(chosen)) ||
    (typeof entry['id'] === 'number' &&
      asArray(entry['top_logprobs']).some((other) => asRecord(other)?.['id'] === entry['id']))
  const all = isListed || chosen.logprob === null ? listed : [...listed, chosen]
  return { ...chosen, channel, alternatives: sortedUnique(all), listed: isListed }
}

function readAlternative(entry: Readonly<Record<string, unknown>>): Alternative {
  return {
    text: asText(entry['token']),
    bytes: readBytes(entry['bytes']),
    logprob: readLogprob(entry['logprob']),
  }
}

function readBytes(value: unknown): readonly number[] | null {
  if (!Array.isArray(value)) return null
  const isBytes = value.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255)
  return isBytes ? (value as number[]) : null
}

function keyOf({ bytes, text }: Alternative): string {
  return bytes === null ? `text ${text}` : `bytes ${bytes.join(' ')}`
}

function sortedUnique(alternatives: readonly Alternative[]): readonly Alternative[] {
  const best = new Map<string, Alternative>()
  for (const alternative of alternatives) {
    const key = keyOf(alternative)
    const before = best.get(key)
    if (before === undefined || rank(alternative) > rank(before)) best.set(key, alternative)
  }
  return [...best.values()].toSorted((a, b) => rank(b) - rank(a))
}

function rank({ logprob }: Alternative): number {
  return logprob ?? -Infinity
}
