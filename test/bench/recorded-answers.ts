import { existsSync, readdirSync, readFileSync } from 'node:fs'

import type { Ask } from '../../utils/model/ask.ts'
import type { DialectName } from '../../utils/model/connection.ts'
import { answerAsk, scoreAsk, type WireAnswer } from './wire-answer.ts'

/** Recordings of real servers may lie beside the repository; they are no part of it. */
const folder = new URL('../../../shared/fixtures/', import.meta.url)

interface Recording {
  readonly request?: { readonly prompt?: string }
  readonly response?: unknown
  readonly events?: readonly unknown[]
}

const kinds: readonly (readonly [DialectName, RegExp, (recording: Recording) => Ask])[] = [
  ['chat-completions', /^(?!.*nologprobs).*-chat-/, () => answerAsk],
  ['responses', /-responses-/, () => answerAsk],
  ['completions', /-completions-echo/, ({ request }) => scoreAsk(request?.prompt ?? '')],
  ['prompt-scoring', /-prefill/, ({ response }) => scoreAsk(prefillText(response))],
]

/** The longest recording of each wire format that has one. */
export function recordedAnswers(): readonly WireAnswer[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
  return kinds.flatMap(([dialect, pattern, askOf]) => {
    const answers = names
      .filter((name) => pattern.test(name))
      .map((name) => read(dialect, name, askOf))
      .toSorted((a, b) => length(b) - length(a))
    return answers.slice(0, 1)
  })
}

function read(dialect: DialectName, name: string, askOf: (recording: Recording) => Ask): WireAnswer {
  const recording = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recording
  const { events, response } = recording
  const parts = (events ?? [response]).map((each) => JSON.stringify(dataOf(each)))
  return {
    dialect,
    name: name.replace(/\.json$/, ''),
    ask: askOf(recording),
    parts,
    isStreamed: events !== undefined,
  }
}

/** Named events are kept with their names. */
function dataOf(event: unknown): unknown {
  const isNamed = typeof event === 'object' && event !== null && 'event' in event && 'data' in event
  return isNamed ? event.data : event
}

function prefillText(response: unknown): string {
  const body = response as { readonly details: { readonly prefill: readonly { readonly text: string }[] } }
  return body.details.prefill.map(({ text }) => text).join('')
}

function length({ parts }: WireAnswer): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
