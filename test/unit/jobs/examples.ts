import { freshQuirks } from '../../../utils/jobs/fresh-quirks'
import { newAnswer, newCheck, newClassification } from '../../../utils/jobs/new-run'
import { endpointSource, type Source, type SourceEvent, type SourceOptions } from '../../../utils/jobs/source'
import type { AnswerAsk } from '../../../utils/model/ask'
import type { Connection, Quirks } from '../../../utils/model/connection'
import { supportTriage } from '../../../utils/storage/support-triage'
import { originOf } from '../../../utils/transport/endpoint'

export const ask: AnswerAsk = {
  type: 'answer',
  messages: [{ role: 'user', content: 'Tell me about the Eiffel tower.' }],
  temperature: 1,
  maximumTokens: 8,
  alternatives: 20,
  stream: true,
  prediction: null,
}

export function connectionTo(baseUrl: string, model: string): Connection {
  return {
    id: 'c',
    name: 'C',
    preset: 'custom',
    baseUrl,
    model,
    dialect: 'chat-completions',
    patience: 60,
    useDecisions: true,
    quirks: freshQuirks({ baseUrl }),
    capability: null,
  }
}

export interface Tried {
  readonly source: Source
  /** All that was learned, in order. */
  readonly learned: readonly Quirks[]
}

export function sourceTo(connection: Connection, options: Partial<SourceOptions> = {}): Tried {
  const learned: Quirks[] = []
  const key = options.key ?? ''
  const source = endpointSource({
    connection,
    key,
    keyOrigin: key === '' ? null : originOf(connection.baseUrl),
    isHostAllowed: true,
    needsLogprobs: false,
    onQuirks: (quirks) => learned.push(quirks),
    ...options,
  })
  return { source, learned }
}

export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}

/** A source that says what it is told to. */
export function saying(...events: readonly SourceEvent[]): Source {
  return async function* () {
    yield* events
  }
}

const start = { id: 'run', bootId: 'boot', now: 1000 }

export function answerRun(connection: Connection = connectionTo('https://api.example/v1', 'm'), asked = ask) {
  return newAnswer({ ...start, connection }, asked)
}

export function classificationRun(text = 'I was charged twice') {
  const connection = connectionTo('https://api.example/v1', 'm')
  return newClassification({ ...start, connection }, supportTriage, text, text.length)
}

/** A check of a text in which each line is a sentence. */
export function checkRun(text: string, question = '') {
  let end = -1
  const claims = text.split('\n').map((line) => {
    const start = end + 1
    end = start + line.length
    return { start, end }
  })
  const connection = connectionTo('https://api.example/v1', 'm')
  return newCheck({ ...start, connection }, text, claims, question)
}

/** The text of all token-delta events of a channel. */
export function textOf(events: readonly SourceEvent[], channel = 'content'): string {
  return events
    .flatMap((event) => (event.type === 'token-delta' && event.channel === channel ? [event.text] : []))
    .join('')
}
