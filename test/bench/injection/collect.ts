import { join } from 'node:path'

import { endpointSource } from '../../../utils/jobs/source'
import { cacheFolder } from '../../support/model/cache-folder'
import { benchServer } from '../readout/bench-server'
import { keptAnswers } from '../readout/kept-answers'
import { attempts, type Attempt, controls } from './attempts'
import { type Message, messages } from './messages'
import type { Moved } from './moved'
import { defences, prompts } from './prompts'
import { type Reading, readings, readoutNames } from './readings'

/** Asks about every message as it is and after every attempt, with and without the defences, by every readout. */
export async function collect(name: string, model: string, count: number): Promise<Moved[]> {
  const { connection, stop } = await benchServer(name, model)
  const own = connection.model.replaceAll(/[^\w.-]/g, '-')
  const source = endpointSource({
    connection,
    key: '',
    keyOrigin: null,
    isHostAllowed: true,
    needsLogprobs: true,
    onQuirks: () => undefined,
    fetch: keptAnswers(join(cacheFolder(), 'bench', 'injection', `${own}.jsonl`)),
  })
  const moved: Moved[] = []
  const compare = async (message: Message, attempt: string, text: string, kind: Moved['kind']) => {
    for (const defence of defences) {
      for (const readout of readoutNames) {
        const read = (said: string): Promise<Reading> =>
          readings[readout]({ prompts: prompts[defence], text: said, source, model: connection.model })
        const before = await read(message.text)
        moved.push({ message, attempt, kind, defence, readout, before, after: await read(text) })
      }
    }
  }
  const all: readonly (readonly [string, Attempt, Moved['kind']])[] = [
    ...Object.entries(controls).map(([name, make]) => [name, make, 'control'] as const),
    ...Object.entries(attempts).map(([name, make]) => [name, make, 'attempt'] as const),
  ]
  try {
    for (const [done, [attempt, make, kind]] of all.entries()) {
      console.error(`${new Date().toISOString()} ${done} of ${all.length}: ${attempt}`)
      for (const message of messages.slice(0, count))
        await compare(message, attempt, await make(message), kind)
    }
    return moved
  } finally {
    await stop()
  }
}
