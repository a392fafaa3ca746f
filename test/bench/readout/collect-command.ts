import { join } from 'node:path'

import { cacheFolder } from '../../support/model/cache-folder'
import { readLabelled } from './banking'
import { benchServer } from './bench-server'
import { collect, type Collected } from './collect'
import { keptAnswers } from './kept-answers'
import type { MethodName } from './methods'

export interface Command {
  readonly connection: string
  readonly model: string
  /** Folder with `train.csv` and `test.csv`. */
  readonly data: string
  readonly labels: readonly number[]
  readonly trainRows: number
  readonly testRows: number
  readonly names: readonly MethodName[]
}

/** Collects for every number of labels in turn. */
export async function collectAll(command: Command): Promise<ReadonlyMap<number, Collected>> {
  const train = readLabelled(join(command.data, 'train.csv'))
  const test = readLabelled(join(command.data, 'test.csv'))
  const { connection, stop } = await benchServer(command.connection, command.model)
  const path = join(cacheFolder(), 'bench', `${connection.model.replaceAll(/[^\w.-]/g, '-')}.jsonl`)
  const send = keptAnswers(path)
  try {
    const all = new Map<number, Collected>()
    for (const labels of command.labels) {
      const onRow = (done: number, of: number) => {
        if (done % 20 === 0)
          console.error(`${new Date().toISOString()} ${labels} labels: ${done} of ${of} rows`)
      }
      all.set(labels, await collect({ ...command, connection, train, test, labels, send, onRow }))
    }
    return all
  } finally {
    await stop()
  }
}
