import * as v from 'valibot'

import type { Failure } from '../model/failure'
import type { ClassificationRun } from '../model/run'
import { longestMessage } from './limits'

/** What the card in a page may say. It can name a text and one of the user's label sets, and nothing else. */
export const cardMessage = v.variant('type', [
  v.strictObject({
    type: v.literal('selection'),
    text: v.pipe(v.string(), v.maxLength(longestMessage)),
    labelSetId: v.nullable(v.pipe(v.string(), v.maxLength(100))),
    shorten: v.boolean(),
    /** Whether answers are drawn, where the endpoint gives no probabilities. */
    sample: v.boolean(),
  }),
  /** Which label of a result that this port was told is right. */
  v.strictObject({
    type: v.literal('correction'),
    runId: v.pipe(v.string(), v.maxLength(100)),
    labelId: v.pipe(v.string(), v.maxLength(100)),
  }),
  v.strictObject({ type: v.literal('stop') }),
  v.strictObject({ type: v.literal('ping') }),
  v.strictObject({ type: v.literal('options-open') }),
  v.strictObject({ type: v.literal('panel-open') }),
  /** The page has taken the card away. */
  v.strictObject({ type: v.literal('card-lost') }),
])

export type CardMessage = v.InferOutput<typeof cardMessage>

/** What the card is told of its result: the run, without where it is sent. */
export interface CardResult {
  readonly type: 'run'
  readonly run: ClassificationRun
  /** The label set that was chosen; a run of another one is one of all that were. */
  readonly chosen: string
  readonly labelSets: readonly { readonly id: string; readonly name: string }[]
  /** Whether it may be said what is right: nothing from a private window is stored. */
  readonly canCorrect: boolean
}

export type CardUpdate =
  | CardResult
  /** What was asked for is not done. */
  | { readonly type: 'refused'; readonly failure: Failure }
