import { runnerImport } from 'vite'

import { chatChunks } from '../support/servers/scripted/chat-chunks.ts'
import { manyTokens } from '../support/servers/scripted/many-tokens.ts'
import { median } from './stats.ts'
import { type Figure, information } from './table.ts'

type Chunk = typeof import('../../utils/dialects/chat-completions/chunk.ts')

const count = 20_000
const repetitions = 9
const ask = {
  model: 'many',
  stream: true,
  includeUsage: true,
  logprobs: true,
  topLogprobs: 20,
  maxTokens: count,
  lastUserText: '',
  wholeText: '',
}

/** What one event of a long stream costs to read, with and without its JSON; in this process, not in the browser. */
export async function parsing(): Promise<readonly Figure[]> {
  const path = new URL('../../utils/dialects/chat-completions/chunk.ts', import.meta.url).pathname
  const { module } = await runnerImport<Chunk>(path, { logLevel: 'silent' })
  const lines = [...chatChunks(ask, manyTokens(`${count} tokens`)).tokens].map((each) => JSON.stringify(each))
  const json: number[] = []
  const chunk: number[] = []
  let events = 0
  for (let round = -2; round < repetitions; round += 1) {
    const start = performance.now()
    const parsed = lines.map((line): unknown => JSON.parse(line))
    const between = performance.now()
    for (const data of parsed) events += module.chunk(data).length
    const end = performance.now()
    if (round < 0) continue
    json.push(between - start)
    chunk.push(end - between)
  }
  if (events < count) throw new Error('the stream was not read')
  const perToken = (times: readonly number[]) => (median(times) / lines.length) * 1e6
  return [
    information('reading one event of a stream (Node)', perToken(chunk), 'ns', repetitions),
    information('its JSON before that (Node)', perToken(json), 'ns', repetitions),
  ]
}
