import * as v from 'valibot'

import { type AlikeOffer, type AlikeProgress, mostAlike } from '../model/alike'
import type { ClassificationRun } from '../model/run'
import type { CardCommand } from './check-messages'
import { longestText } from './limits'

const id = v.pipe(v.string(), v.maxLength(100))
/** Of a text among those of the card. */
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostAlike - 1))
const entry = v.strictObject({ place, text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestText)) })

/** What a card that classifies alike parts of a page may say. It can name texts and one of the user's label sets, and nothing else. */
export const alikeMessage = v.variant('type', [
  /** Asks what there is to choose and what it costs; sends nothing to any model. */
  v.strictObject({ type: v.literal('offer-wanted') }),
  v.strictObject({
    type: v.literal('alike-start'),
    labelSetId: id,
    texts: v.pipe(
      v.array(entry),
      v.minLength(1),
      v.maxLength(mostAlike),
      v.check((texts) => new Set(texts.map((each) => each.place)).size === texts.length, 'a place twice'),
    ),
  }),
  /** Which label of a result that this port was told is right. */
  v.strictObject({ type: v.literal('correction'), place, labelId: id }),
  v.strictObject({ type: v.literal('stop') }),
  v.strictObject({ type: v.literal('ping') }),
  v.strictObject({ type: v.literal('options-open') }),
])

export type AlikeMessage = v.InferOutput<typeof alikeMessage>

/** What such a card is told. */
export type AlikeUpdate =
  | { readonly type: 'offer'; readonly offer: AlikeOffer }
  /** Without its text, which the card has, and without where it is sent. */
  | { readonly type: 'alike-run'; readonly place: number; readonly run: ClassificationRun }
  | { readonly type: 'progress'; readonly progress: AlikeProgress }
  | CardCommand
