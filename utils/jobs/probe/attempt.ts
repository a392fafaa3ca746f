import type { Ask } from '../../model/ask'
import type { Connection, Quirks } from '../../model/connection'
import { endpointSource, type SourceOptions } from '../source'
import { hear, type Heard } from './hear'

/** What every request of a test has in common. */
export interface Trial {
  readonly connection: Connection
  readonly options: Pick<SourceOptions, 'key' | 'keyOrigin' | 'isHostAllowed' | 'fetch'>
  readonly signal: AbortSignal
}

export interface Attempt extends Heard {
  /** Every step of the ladder. */
  readonly learned: readonly Quirks[]
  /** Those that led to the answer. */
  readonly quirks: Quirks
}

interface AttemptOptions extends Pick<SourceOptions, 'carry'> {
  readonly waits?: boolean
  readonly isBrief?: boolean
}

/** One ask over a copy of the connection; what it learns stays with it. */
export async function attempt(
  { connection, options, signal }: Trial,
  ask: Ask,
  change: Partial<Connection> = {},
  { waits = false, isBrief = false, carry }: AttemptOptions = {},
): Promise<Attempt> {
  const tried = { ...connection, ...change }
  const learned: Quirks[] = []
  const source = endpointSource({
    ...options,
    ...(carry && { carry }),
    connection: tried,
    needsLogprobs: false,
    onQuirks: (quirks) => learned.push(quirks),
  })
  const heard = await hear(source, ask, signal, waits, isBrief)
  return { ...heard, learned, quirks: learned.at(-1) ?? tried.quirks }
}
