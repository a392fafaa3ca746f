import { asArray, asRecord, type UnknownRecord } from './record'

/** The first choice of an answer; more are never asked for. */
export function firstChoice(choices: unknown): UnknownRecord | null {
  return asRecord(asArray(choices).find((each) => (asRecord(each)?.['index'] ?? 0) === 0))
}
