import { listen } from '../../../utils/jobs/readouts/listen'
import type { Heard } from '../../../utils/jobs/readouts/readout'
import type { Source } from '../../../utils/jobs/source'
import type { Ask } from '../../../utils/model/ask'
import type { Connection } from '../../../utils/model/connection'

export interface Setting {
  readonly connection: Connection
  readonly source: Source
  /** For requests that are the same for every statement; what goes through it is not counted. */
  readonly shared: Source
  /** One for each sampled answer: the same request is answered anew by each. */
  readonly draws: readonly Source[]
}

/** A number of one statement, 0..1, higher for truer; `null` where the method has none. */
export type Method = (statement: string, setting: Setting) => Promise<number | null>

export const { signal } = new AbortController()

/** Sends one request. @throws Error where it failed: a bench goes on with nothing that is not whole */
export async function heardOf(ask: Ask, source: Source, { model }: Connection): Promise<Heard> {
  const heard = await listen(ask, source, model, signal, () => undefined)
  if (heard.failed !== null) throw new Error(heard.failed.detail || heard.failed.sentence)
  return heard
}
