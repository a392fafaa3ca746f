import type { Alternative, Channel, Token } from '../model/token'
import { readLogprob, readProbability } from './logprob'
import { readPiece } from './piece'
import { asArray, asRecord, type UnknownRecord } from './record'

/**
 * A token from an entry `{token, logprob, bytes, top_logprobs}`, or from one with `prob` and `top_probs` or `probs`;
 * `null` where it is no such entry. Alternatives come as a list of entries or as a map from text to log-probability. They
 * are deduplicated by bytes, the chosen token is added where the server left it out, and all are sorted.
 */
export function readTokenEntry(value: unknown, channel: Channel): Token | null {
  const entry = asRecord(value)
  if (entry === null) return null
  const chosen = readAlternative(entry)
  const listed = readListed(entry['top_logprobs'] ?? entry['top_probs'] ?? entry['probs'])
  if (isJoined(chosen, listed)) return { ...chosen, logprob: null, channel, alternatives: [], listed: false }
  const own = keyOf(chosen)
  const isListed = listed.some((other) => keyOf(other) === own)
  const all = isListed || chosen.logprob === null ? listed : [...listed, chosen]
  return { ...chosen, channel, alternatives: sortedUnique(all), listed: isListed }
}

function readListed(value: unknown): readonly Alternative[] {
  const entries: readonly UnknownRecord[] = Array.isArray(value)
    ? asArray(value).flatMap<UnknownRecord>((other) => asRecord(other) ?? [])
    : Object.entries(asRecord(value) ?? {}).map(([token, logprob]) => ({ token, logprob }))
  return entries.map(readAlternative)
}

function readAlternative(entry: UnknownRecord): Alternative {
  return {
    ...readPiece(entry['token'] ?? entry['tok_str'], entry['bytes']),
    logprob: entry['logprob'] === undefined ? readProbability(entry['prob']) : readLogprob(entry['logprob']),
  }
}

/**
 * llama.cpp sends a character that is several tokens as one entry, with the number and the list of its last piece: the
 * best that is listed begins amid a character, and the entry does not. The number of the whole is not known then.
 */
function isJoined(chosen: Alternative, listed: readonly Alternative[]): boolean {
  if (!isAmidCharacter(listed[0]) || isAmidCharacter(chosen)) return false
  return chosen.bytes?.some((byte) => byte >= 0xc0) ?? false
}

function isAmidCharacter(alternative: Alternative | undefined): boolean {
  const first = alternative?.bytes?.[0] ?? 0
  return first >= 0x80 && first < 0xc0
}

const encoder = new TextEncoder()

function keyOf({ bytes, text }: Alternative): string {
  return (bytes === null || bytes.length === 0 ? encoder.encode(text) : bytes).join(' ')
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
