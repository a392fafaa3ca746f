import type { AnswerAsk } from '../../model/ask'
import type { Failure } from '../../model/failure'
import type { Reading } from '../../scoring/reading'
import { failure } from '../failures'
import type { Heard, Inquiry } from './readout'

/** One asking whose answer is a symbol, and how it is read. */
export interface Asking {
  readonly ask: AnswerAsk
  readonly read: (heard: Heard) => Reading
}

/** What was read, or the first thing that went wrong. */
export type Readings =
  | { readonly readings: readonly Reading[]; readonly model: string }
  | { readonly failed: Failure }

/** Sends askings at once and reads their answers. */
export async function readAll(
  { listen }: Pick<Inquiry, 'listen'>,
  askings: readonly Asking[],
): Promise<Readings> {
  const all = await Promise.all(askings.map(({ ask }) => listen(ask)))
  const failed = all.find((heard) => heard.failed !== null)?.failed
  if (failed) return { failed }
  if (all.some(({ tokens }) => tokens.every(({ logprob }) => logprob === null))) {
    return { failed: failure('logprobs-absent') }
  }
  return {
    readings: all.flatMap((heard, index) => {
      const reading = askings[index]?.read(heard)
      if (reading === undefined) return []
      const warnings = heard.isOfText ? reading.warnings : [...reading.warnings, 'text-mismatch' as const]
      return [{ ...reading, warnings }]
    }),
    model: all[0]?.model ?? '',
  }
}
