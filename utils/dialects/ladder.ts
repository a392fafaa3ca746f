import type { Ask } from '../model/ask'
import type { Quirks } from '../model/connection'
import type { Refusal } from './dialect'

/** A refusal as the steps of a ladder see it. */
export interface Refused {
  readonly status: number
  /** The server's words in lower case. */
  readonly said: string
  readonly ask: Ask
  readonly quirks: Quirks
}

/** One step down after a refusal; `null` where the refusal is about something else. */
export type Step = (refused: Refused) => Quirks | null

/** The first of the steps that answers a refusal of the request itself. */
export function climbDown(
  steps: readonly Step[],
  { status, message }: Refusal,
  ask: Ask,
  quirks: Quirks,
): Quirks | null {
  if (![400, 403, 404, 422].includes(status)) return null
  const refused = { status, said: message.toLowerCase(), ask, quirks }
  for (const step of steps) {
    const next = step(refused)
    if (next !== null) return next
  }
  return null
}

/** Whether the words say that a parameter is not known at all. */
export function isUnknown(said: string): boolean {
  return /(?:unknown|unsupported|unexpected|unrecogni[sz]ed) (?:request )?(?:parameter|argument|field|name|key)|extra (?:fields|inputs)/.test(
    said,
  )
}

/** Whether the words say that something is not known or not wanted here. */
export function isUnwanted(said: string): boolean {
  return /unknown|unsupported|unexpected|unrecogni[sz]ed|extra (?:fields|inputs)|not (?:supported|permitted|allowed|enabled)|not support/.test(
    said,
  )
}
