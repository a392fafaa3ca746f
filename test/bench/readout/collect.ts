import { endpointSource } from '../../../utils/jobs/source'
import type { Connection } from '../../../utils/model/connection'
import { type LabelledText, someLabels, someRows } from './banking'
import { type MethodName, methods, type Said } from './methods'

/** What every method said of one row. */
export interface Answered {
  readonly truth: string
  readonly said: Partial<Record<MethodName, Said>>
}

export interface Collected {
  readonly labels: readonly string[]
  readonly train: readonly Answered[]
  readonly test: readonly Answered[]
}

export interface Wanted {
  readonly connection: Connection
  readonly names: readonly MethodName[]
  readonly train: readonly LabelledText[]
  readonly test: readonly LabelledText[]
  readonly labels: number
  readonly trainRows: number
  readonly testRows: number
  readonly send: typeof fetch
  readonly onRow: (done: number, of: number) => void
}

/** Asks every row in every way, one row after the other. */
export async function collect(wanted: Wanted): Promise<Collected> {
  const { connection, names, onRow, send } = wanted
  const labels = someLabels(wanted.train, wanted.labels)
  const test = someRows(wanted.test, labels, wanted.testRows)
  const train = someRows(wanted.train, labels, wanted.trainRows)
  const source = endpointSource({
    connection,
    key: '',
    keyOrigin: null,
    isHostAllowed: true,
    needsLogprobs: true,
    onQuirks: () => undefined,
    fetch: send,
  })
  const answered: Answered[] = []
  for (const { label, text } of [...test, ...train]) {
    const said: Partial<Record<MethodName, Said>> = {}
    for (const name of names) said[name] = await methods[name](text, { labels, connection, source })
    answered.push({ truth: label, said })
    onRow(answered.length, test.length + train.length)
  }
  return { labels, test: answered.slice(0, test.length), train: answered.slice(test.length) }
}
