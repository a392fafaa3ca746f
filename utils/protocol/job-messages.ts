import * as v from 'valibot'

import type { Run } from '../model/run'
import type { Token } from '../model/token'
import { longestMessage } from './limits'

const text = v.pipe(v.string(), v.maxLength(longestMessage))
const id = v.nullable(v.pipe(v.string(), v.maxLength(100)))

/** What the extension's own pages say over a port that carries a run. */
export const jobMessage = v.variant('type', [
  v.strictObject({
    type: v.literal('answer-start'),
    prompt: text,
    system: text,
    model: v.pipe(v.string(), v.maxLength(2000)),
    temperature: v.pipe(v.number(), v.minValue(0), v.maxValue(2)),
    maximumTokens: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
    /** Empty for none. */
    prediction: text,
    isPrivate: v.boolean(),
  }),
  v.strictObject({
    type: v.literal('score-start'),
    text,
    model: v.pipe(v.string(), v.maxLength(2000)),
    isPrivate: v.boolean(),
  }),
  v.strictObject({
    type: v.literal('classification-start'),
    text,
    labelSetId: id,
    shorten: v.boolean(),
    /** Whether answers are drawn, where the endpoint gives no probabilities. */
    sample: v.boolean(),
    tabId: v.nullable(v.number()),
    isPrivate: v.boolean(),
  }),
  v.strictObject({ type: v.literal('tab-watch'), tabId: v.number(), isPrivate: v.boolean() }),
  v.strictObject({ type: v.literal('answer-recall'), isPrivate: v.boolean() }),
  v.strictObject({
    type: v.literal('correction'),
    runId: v.pipe(v.string(), v.maxLength(100)),
    labelId: v.pipe(v.string(), v.maxLength(100)),
  }),
  /** Checks the text of a check anew: its sentences are those that stood there. */
  v.strictObject({
    type: v.literal('check-again'),
    runId: v.pipe(v.string(), v.maxLength(100)),
    shorten: v.boolean(),
    sample: v.boolean(),
    tabId: v.number(),
    isPrivate: v.boolean(),
  }),
  /** Asks about the sentences that were left. */
  v.strictObject({
    type: v.literal('check-more'),
    runId: v.pipe(v.string(), v.maxLength(100)),
    tabId: v.number(),
    isPrivate: v.boolean(),
  }),
  v.strictObject({
    type: v.literal('claim-correction'),
    runId: v.pipe(v.string(), v.maxLength(100)),
    place: v.pipe(v.number(), v.integer(), v.minValue(0)),
    value: v.picklist(['true', 'false']),
  }),
  /** Shows a sentence where it stands in the tab's page. */
  v.strictObject({
    type: v.literal('sentence-show'),
    tabId: v.number(),
    runId: v.pipe(v.string(), v.maxLength(100)),
    place: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  /** Stops what this page began. */
  v.strictObject({ type: v.literal('stop') }),
  /** Stops a run, whoever began it. */
  v.strictObject({ type: v.literal('run-stop'), runId: v.pipe(v.string(), v.maxLength(100)) }),
  v.strictObject({ type: v.literal('ping') }),
])

export type JobMessage = v.InferOutput<typeof jobMessage>

export type JobUpdate =
  | { readonly type: 'run'; readonly run: Run | null }
  /** More tokens of the answer that runs; the run itself comes again when it ends. */
  | { readonly type: 'tokens'; readonly tokens: readonly Token[] }
  /** Whether the sentence that was asked for has a card that shows it. */
  | { readonly type: 'sentence-shown'; readonly isOnPage: boolean }
