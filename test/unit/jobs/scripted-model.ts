import type { Source, SourceEvent } from '../../../utils/jobs/source'
import type { Ask } from '../../../utils/model/ask'
import { token } from '../token'

/** A source that remembers what it was asked. */
export interface Model {
  readonly source: Source
  readonly asked: readonly Ask[]
}

/** A model that is sent one request an ask and answers by what it is asked, and the how manieth ask that is, from 0. */
export function model(answer: (ask: Ask, number: number) => readonly SourceEvent[]): Model {
  const asked: Ask[] = []
  const source: Source = async function* (ask) {
    yield { type: 'request-sent' }
    yield* answer(ask, asked.push(ask) - 1)
  }
  return { source, asked }
}

/** An answer of one token, from the probabilities of all that is listed at its place; the first of them was chosen. */
export function answering(listed: Readonly<Record<string, number>>): SourceEvent {
  const [text = ''] = Object.keys(listed)
  return { type: 'token-delta', channel: 'content', text, tokens: [token(text, listed)] }
}

/** The names in the order in which an ask offers them: each stands in a line of its own. */
export function orderOf(ask: Ask, names: readonly string[]): readonly string[] {
  const lines = wordsOf(ask).split('\n')
  const place = (name: string) => lines.findIndex((line) => line.includes(name))
  return names.filter((name) => place(name) >= 0).toSorted((a, b) => place(a) - place(b))
}

/** What the person's side of an ask says. */
export function wordsOf(ask: Ask): string {
  return ask.type === 'answer' ? (ask.messages.at(-1)?.content ?? '') : ''
}

/** The answer by letter of a model that thinks this likely of each name, wherever its option stands. */
export function byLetter(ask: Ask, shares: Readonly<Record<string, number>>): SourceEvent {
  const order = orderOf(ask, allNames)
  const falling = Object.entries(shares).toSorted(([, a], [, b]) => b - a)
  return answering(
    Object.fromEntries(
      falling.map(([name, share]) => [String.fromCharCode(65 + order.indexOf(name)), share]),
    ),
  )
}

/** The names of the labels that support triage offers. */
export const allNames = ['Billing', 'Bug report', 'Feature request', 'Account access', 'None of these']
