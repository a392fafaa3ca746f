import { classify } from '../../../utils/jobs/classify'
import { newClassification } from '../../../utils/jobs/new-run'
import { likelihoodBy } from '../../../utils/jobs/readouts/likelihood'
import { listen } from '../../../utils/jobs/readouts/listen'
import { isFailure } from '../../../utils/jobs/readouts/readout'
import type { Source } from '../../../utils/jobs/source'
import { textMarker } from '../../../utils/jobs/text-marker'
import type { Ask } from '../../../utils/model/ask'
import type { Connection } from '../../../utils/model/connection'
import type { Decision, LikelihoodForm } from '../../../utils/model/decision'
import type { LabelSet } from '../../../utils/model/label-set'
import { countedShares } from '../../../utils/scoring/labelled-example'
import { letterAt, lettersAsk } from '../../../utils/scoring/letters-ask'
import { lettersReadout } from '../../../utils/scoring/letters-readout'
import { poolReadings } from '../../../utils/scoring/pool-readings'
import { labelSetOf } from './label-set-of'

export interface LabelShare {
  readonly id: string
  readonly share: number
}

/** What a method says of one text. */
export interface Said {
  /** Share of each label that has one, summing to at most 1. */
  readonly shown: readonly LabelShare[]
  /** What labels count with in a fit; those that were not listed too. */
  readonly shares: readonly LabelShare[]
  /** The likeliest label; `null` where the answer named none. */
  readonly top: string | null
  /** What the method itself calls its confidence, 0..1. */
  readonly confidence: number
  readonly flipRate: number | null
  readonly requests: number
  readonly tokens: number
}

export interface Setting {
  readonly labels: readonly string[]
  readonly connection: Connection
  readonly source: Source
}

/** Asks one text in one way. */
export type Method = (text: string, setting: Setting) => Promise<Said>

const { signal } = new AbortController()

/**
 * What the usual recipes do: one fixed order, the first token and its own probability. A token that is not exactly a letter
 * is no answer, and nothing is summed or renormalised.
 */
const naive: Method = async (text, { connection, labels, source }) => {
  const { labels: order, question } = labelSetOf(labels, 'letters')
  const ask = lettersAsk(question, order, text, await textMarker(text))
  const heard = await listen(ask, source, connection.model, signal, () => undefined)
  if (heard.failed !== null) throw new Error(heard.failed.detail || heard.failed.sentence)
  const [first] = heard.tokens
  const shares = order.flatMap(({ id }, place) => {
    const found = first?.alternatives.find((each) => each.text === letterAt(place))
    return typeof found?.logprob === 'number' ? [{ id, share: Math.exp(found.logprob) }] : []
  })
  const top = order.find((_, place) => letterAt(place) === first?.text)?.id ?? null
  return {
    shown: shares,
    shares,
    top,
    confidence: first?.logprob == null ? 0 : Math.exp(first.logprob),
    flipRate: null,
    requests: 1,
    tokens: tokensOf(heard.usage),
  }
}

/** The extension's own reading of the letters, of the given order alone. */
const lettersOnce: Method = async (text, { connection, labels, source }) => {
  const { labels: order, question } = labelSetOf(labels, 'letters')
  const ask = lettersAsk(question, order, text, await textMarker(text))
  const heard = await listen(ask, source, connection.model, signal, () => undefined)
  if (heard.failed !== null) throw new Error(heard.failed.detail || heard.failed.sentence)
  const reading = lettersReadout(
    heard.tokens,
    order.map((_, place) => letterAt(place)),
  )
  const { labels: rows } = poolReadings([reading], order)
  return { ...saidOf(rows), flipRate: null, requests: 1, tokens: tokensOf(heard.usage) }
}

/** One of the extension's readouts, through the very job that the card runs. */
function through(readout: 'letters' | 'words'): Method {
  return async (text, { connection, labels, source }) => {
    const labelSet = labelSetOf(labels, readout)
    const queued = newClassification(
      { id: 'run', bootId: 'boot', now: 0, connection },
      labelSet,
      text,
      text.length,
    )
    let run = queued
    for await (const next of classify({ run, connection, source, signal })) run = next
    if (run.decision === null) throw new Error(run.failure?.detail || run.failure?.sentence)
    return {
      ...saidOf(run.decision.labels),
      flipRate: run.decision.stability?.flipRate ?? null,
      requests: run.requests,
      tokens: tokensOf(run.usage),
    }
  }
}

function likelihoodIn(form: LikelihoodForm): Method {
  return async (text, { connection, labels, source }) => {
    const labelSet: LabelSet = labelSetOf(labels, 'likelihood')
    let requests = 0
    let tokens = 0
    const ask = async (one: Ask) => {
      requests += 1
      const heard = await listen(one, source, connection.model, signal, () => undefined)
      tokens += tokensOf(heard.usage)
      return heard
    }
    const marker = await textMarker(text)
    const decided = await likelihoodBy(form, { labelSet, text, marker, connection, listen: ask, recall: ask })
    if (isFailure(decided)) throw new Error(decided.detail || decided.sentence)
    return { ...saidOf(decided.labels), flipRate: null, requests, tokens }
  }
}

export const methods = {
  'naive first token': naive,
  'letters, one order': lettersOnce,
  'letters, rotations': through('letters'),
  words: through('words'),
  'likelihood, raw': likelihoodIn('raw'),
  'likelihood, per token': likelihoodIn('per-token'),
  'likelihood, against no text': likelihoodIn('against-content-free'),
} as const satisfies Record<string, Method>

export type MethodName = keyof typeof methods

function saidOf(rows: Decision['labels']): Pick<Said, 'shown' | 'shares' | 'top' | 'confidence'> {
  const [top] = rows
  const counted = countedShares(rows)
  return {
    shown: rows.flatMap(({ id, probability }) => (probability === null ? [] : [{ id, share: probability }])),
    shares: rows.map(({ id }, index) => ({ id, share: counted[index] ?? 0 })),
    top: top === undefined || top.probability === null ? null : top.id,
    confidence: top?.probability ?? 0,
  }
}

function tokensOf(usage: { promptTokens: number | null; completionTokens: number | null } | null): number {
  return (usage?.promptTokens ?? 0) + (usage?.completionTokens ?? 0)
}
