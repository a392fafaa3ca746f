import type { Ask } from '../../model/ask'
import type { Connection } from '../../model/connection'
import type { Heard } from './readout'

/** Answers to requests that do not depend on the text, by what was asked of whom. */
export type Remembered = Map<string, Heard>

/** As many as some label sets have labels. */
const most = 500

/** What it costs to remember. */
const nothing = { requests: 0, usage: { promptTokens: 0, completionTokens: 0 } }

/** Asks once for as long as the memory lasts. A failure and an answer without tokens are not remembered. */
export async function remember(
  remembered: Remembered,
  { baseUrl, dialect, model, preset }: Connection,
  ask: Ask,
  listen: (ask: Ask) => Promise<Heard>,
): Promise<Heard> {
  const key = JSON.stringify([preset, baseUrl, dialect, model, ask])
  const known = remembered.get(key)
  if (known !== undefined) return { ...known, ...nothing }
  const heard = await listen(ask)
  if (heard.failed === null && heard.tokens.length + heard.scored.length > 0) {
    const [oldest] = remembered.keys()
    if (remembered.size >= most && oldest !== undefined) remembered.delete(oldest)
    remembered.set(key, heard)
  }
  return heard
}
