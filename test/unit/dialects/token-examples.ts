import { existsSync, readdirSync, readFileSync } from 'node:fs'

import type { AnswerEvent, Finish } from '../../../utils/model/answer'
import type { Connection, Quirks } from '../../../utils/model/connection'
import type { Channel, Token } from '../../../utils/model/token'
import { connectionWith } from './decision-examples'

export const quirks: Quirks = { ...connectionWith({}).quirks, reasoningSwitch: 'effort' }

export function connectionTo(changes: Partial<Quirks> = {}): Connection {
  return connectionWith({ quirks: { ...quirks, ...changes } })
}

/** An entry of a list of log-probabilities as OpenAI sends it. */
export function entry(word: string, logprob: unknown, top: readonly (readonly [string, unknown])[] = []) {
  const one = (text: string, value: unknown) => ({
    token: text,
    logprob: value,
    bytes: [...new TextEncoder().encode(text)],
  })
  return { ...one(word, logprob), top_logprobs: top.map(([name, value]) => one(name, value)) }
}

export function deltasOf(events: readonly AnswerEvent[]) {
  return events.flatMap((event) => (event.type === 'token-delta' ? [event] : []))
}

export function textOf(events: readonly AnswerEvent[], channel: Channel = 'content'): string {
  return deltasOf(events)
    .filter((event) => event.channel === channel)
    .map(({ text }) => text)
    .join('')
}

/** The tokens of an answer on one channel, or those of a text that was scored. */
export function tokensOf(events: readonly AnswerEvent[], channel: Channel = 'content'): readonly Token[] {
  return events.flatMap((event) =>
    event.type === 'score-tokens' || (event.type === 'token-delta' && event.channel === channel)
      ? event.tokens
      : [],
  )
}

/** Texts and log-probabilities. */
export function pairsOf(tokens: readonly Pick<Token, 'text' | 'logprob'>[]) {
  return tokens.map(({ text, logprob }) => [text, logprob] as const)
}

export function finishOf(events: readonly AnswerEvent[]): Finish | null {
  return events.flatMap((event) => (event.type === 'answer-finish' ? [event.finish] : []))[0] ?? null
}

export interface Recording {
  readonly name: string
  readonly isStreamed: boolean
  /** The whole body, or the parts of a streamed one. */
  readonly parts: readonly unknown[]
}

/** Recordings of real servers, read in place where they are; the tables of the tests hold the same shapes by hand. */
export function recordings(names: RegExp): readonly Recording[] {
  const folder = new URL('../../../../shared/fixtures/', import.meta.url)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => names.test(name))
    .map((name) => {
      const { events, response } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
        readonly events?: readonly object[]
        readonly response?: unknown
      }
      const parts = events?.map((event) => ('event' in event && 'data' in event ? event.data : event))
      return { name, isStreamed: parts !== undefined, parts: parts ?? [response] }
    })
}
