import { asArray, asRecord, type UnknownRecord } from '../record'

/** One place in the text as a server sent it: the token that is there, and others that were listed. */
export interface Position {
  /** `null` where it is not told, as of the first token of vLLM. */
  readonly text: string | null
  readonly logprob: unknown
  /** Entries `{token, logprob}`; without the token itself where it came only because it is the text's own. */
  readonly others: readonly UnknownRecord[]
  readonly isListed: boolean
}

/**
 * vLLM: a map from token id to `{logprob, rank, decoded_token}`, in which only the ids tell whose place it is; nothing at
 * the first place, which follows on nothing.
 */
export function readPromptEntry(value: unknown, id: unknown): Position | null {
  if (value === null) return { text: null, logprob: null, others: [], isListed: false }
  const map = asRecord(value)
  const entries = Object.entries(map ?? {}).flatMap(([key, each]) => {
    const entry = asRecord(each)
    return entry === null ? [] : [{ key, entry }]
  })
  const own = entries.length === 1 ? entries[0] : entries.find(({ key }) => key === String(id))
  const text = own?.entry['decoded_token']
  if (own === undefined || typeof text !== 'string') return null
  const { rank } = own.entry
  return {
    text,
    logprob: own.entry['logprob'],
    others: entries
      .filter((each) => each !== own)
      .map(({ entry }) => ({ token: entry['decoded_token'], logprob: entry['logprob'] })),
    // The text's own token is in every map; one that ranks after the others was not listed for its likelihood.
    isListed: typeof rank !== 'number' || rank <= entries.length,
  }
}

/** SGLang: `[logprob, id, text]`, and a list of the same for the likeliest tokens. */
export function readTriple(value: unknown, top: unknown): Position | null {
  const [logprob, id, text] = asArray(value)
  if (typeof text !== 'string') return null
  const listed = asArray(top).map(asArray)
  return {
    text,
    logprob,
    others: listed
      .filter((each) => each[1] !== id)
      .map(([other, , name]) => ({ token: name, logprob: other })),
    isListed: listed.some((each) => each[1] === id),
  }
}

/** TGI: `{id, text, logprob}`, with no other tokens. */
export function readPrefill(value: unknown): Position | null {
  const entry = asRecord(value)
  const text = entry?.['text']
  return typeof text === 'string' ? { text, logprob: entry?.['logprob'], others: [], isListed: false } : null
}
