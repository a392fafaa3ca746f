import { runnerImport } from 'vite'

import type { AnswerEvent } from '../../utils/model/answer.ts'
import { columns } from '../support/endpoints/columns.ts'
import { longAnswers } from './long-answers.ts'
import { recordedAnswers } from './recorded-answers.ts'
import { median } from './stats.ts'
import type { WireAnswer } from './wire-answer.ts'

type Dialects = (typeof import('../../utils/dialects/registry.ts'))['dialects']

const rounds = 15
const warmUps = 3
/** Milliseconds that a round takes at the least, so that the clock's grain does not matter. */
const round = 15

/**
 * What it costs to read an answer over each wire format, beside `JSON.parse` of the same bytes; in this process, not in
 * the browser. Recordings of real servers are short, so that every format is also read in an answer made by hand.
 */
export async function parsing(): Promise<string> {
  const path = new URL('../../utils/dialects/registry.ts', import.meta.url).pathname
  const { module } = await runnerImport<{ readonly dialects: Dialects }>(path, { logLevel: 'silent' })
  const rows = [...recordedAnswers(), ...longAnswers].map((answer) => row(module.dialects, answer))
  const head = ['reading', 'answer', 'numbers', 'bytes each', 'µs each', 'JSON.parse, µs each', 'ratio']
  return columns([head, ...rows])
}

function row(dialects: Dialects, { dialect, name, ask, parts, isStreamed }: WireAnswer): readonly string[] {
  const { chunk, response } = dialects[dialect]
  const readAll = (bodies: readonly unknown[]) =>
    bodies.flatMap((body) => (isStreamed ? chunk(body, ask) : response(body, ask)))
  const parseAll = () => parts.map((part): unknown => JSON.parse(part))
  const parsed = parseAll()
  const count = readAll(parsed).reduce((sum, event) => sum + numbersIn(event), 0)
  if (count === 0) throw new Error(`no number was read over ${dialect} from ${name}`)
  const times = repetitions(() => void readAll(parseAll()))
  const reading: number[] = []
  const parse: number[] = []
  for (let index = -warmUps; index < rounds; index += 1) {
    const parseTime = timed(times, () => void parseAll())
    const readTime = timed(times, () => void readAll(parsed))
    if (index < 0) continue
    parse.push(parseTime)
    reading.push(readTime)
  }
  const bytes = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  const each = (values: readonly number[]) => ((median(values) / count) * 1000).toFixed(2)
  const ratio = median(reading.map((value, index) => value / (parse[index] ?? NaN)))
  return [
    dialect,
    name,
    String(count),
    (bytes / count).toFixed(0),
    each(reading),
    each(parse),
    ratio.toFixed(2),
  ]
}

/** Tokens, or probabilities of options. */
function numbersIn(event: AnswerEvent): number {
  if (event.type === 'token-delta' || event.type === 'score-tokens') return event.tokens.length
  return event.type === 'decision-answer' ? event.answer.probabilities.length : 0
}

function repetitions(work: () => void): number {
  let times = 1
  while (timed(times, work) * times < round) times *= 2
  return times
}

/** @returns milliseconds for one of the times */
function timed(times: number, work: () => void): number {
  const start = performance.now()
  for (let index = 0; index < times; index += 1) work()
  return (performance.now() - start) / times
}
