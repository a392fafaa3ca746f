import * as v from 'valibot'

import type { Failure } from '../model/failure'
import type { AnswerRun, CheckRun } from '../model/run'
import type { Token } from '../model/token'
import { longestMessage, mostSentences } from './limits'

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestMessage))
const text = v.pipe(v.string(), v.maxLength(longestMessage))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostSentences))

/** What a card that checks an answer may say. It can name texts and places in them, and nothing else. */
export const checkMessage = v.variant('type', [
  v.strictObject({
    type: v.literal('check-start'),
    text,
    /** The message that the text answers; empty for none. */
    question: text,
    /** The sentences, in the order of the text; none overlaps another. */
    claims: v.pipe(v.array(v.strictObject({ start: offset, end: offset })), v.maxLength(mostSentences)),
    /** Whether only the first part of a text that is too long may be used. */
    shorten: v.boolean(),
    /** Whether answers are drawn, where the endpoint gives no probabilities. */
    sample: v.boolean(),
    /** The check behind a chip of this page: it is shown again, and nobody is asked. */
    recall: v.optional(v.pipe(v.string(), v.maxLength(100))),
  }),
  /** Asks about the sentences that were left, of the run that this card shows. */
  v.strictObject({ type: v.literal('check-more'), runId: v.pipe(v.string(), v.maxLength(100)) }),
  /** Scores the tokens of the text. */
  v.strictObject({ type: v.literal('tokens-start'), text }),
  /** Whether a sentence of the run that this port was told last is true. */
  v.strictObject({ type: v.literal('correction'), place, value: v.picklist(['true', 'false']) }),
  /** The page is about to be painted; its text stands on a dark ground, or on a light one. */
  v.strictObject({ type: v.literal('styles-wanted'), isDark: v.boolean() }),
  v.strictObject({ type: v.literal('stop'), what: v.picklist(['check', 'tokens']) }),
  v.strictObject({ type: v.literal('ping') }),
  v.strictObject({ type: v.literal('options-open') }),
  v.strictObject({ type: v.literal('panel-open') }),
  /** The page has taken the card away. */
  v.strictObject({ type: v.literal('card-lost') }),
])

export type CheckMessage = v.InferOutput<typeof checkMessage>

/** What such a card is told. */
export type CheckUpdate =
  | {
      readonly type: 'check'
      /** Without where it is sent. */
      readonly run: CheckRun
      /** Whether it may be said what is right: nothing from a private window is stored. */
      readonly canCorrect: boolean
      /** How the tokens of a text can be scored over this connection; `no` where they cannot. */
      readonly scoring: 'whole' | 'forced' | 'no'
    }
  | { readonly type: 'tokens'; readonly tokens: readonly Token[] }
  /** The scoring of the tokens, at its start and at its end. */
  | { readonly type: 'scored'; readonly run: AnswerRun }
  /** What was asked for is not done, and nothing else has changed. */
  | { readonly type: 'refused'; readonly failure: Failure }
  | CardCommand

/** What a person asks of every card of a tab by a shortcut or from the panel. */
export type CardCommand =
  | { readonly type: 'sentence-show'; readonly place: number }
  | { readonly type: 'weak-spot-step'; readonly by: 1 | -1 }
  | { readonly type: 'card-close' }
