import * as v from 'valibot'

import type { WatchedSite, WatchState } from '../model/watch'
import { longestText, mostSentences } from './limits'

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestText))
const text = v.pipe(v.string(), v.maxLength(longestText))
/** Which of the page's messages: a number that the page's side gives. */
const message = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))

/** What a watched page may say. It can name texts and places in them, and nothing else. */
export const watchMessage = v.variant('type', [
  v.strictObject({
    type: v.literal('message-check'),
    message,
    text,
    /** The message that it answers; empty for none. */
    question: text,
    /** The sentences, in the order of the text; none overlaps another. */
    claims: v.pipe(
      v.array(v.strictObject({ start: offset, end: offset })),
      v.minLength(1),
      v.maxLength(mostSentences),
    ),
    /** The person lets this page spend as many more budgets as this message takes. */
    extend: v.boolean(),
  }),
  /** The message is gone, or says something else now. */
  v.strictObject({ type: v.literal('message-leave'), message }),
  /** Opens the card of a check in the page's frame. */
  v.strictObject({ type: v.literal('card-open') }),
  v.strictObject({ type: v.literal('site-forget') }),
  v.strictObject({ type: v.literal('options-open') }),
  v.strictObject({ type: v.literal('ping') }),
])

export type WatchMessage = v.InferOutput<typeof watchMessage>

/** What a watched page is told. */
export type WatchUpdate =
  | { readonly type: 'message-state'; readonly message: number; readonly state: WatchState }
  /** The site is watched no longer. */
  | { readonly type: 'watch-end' }

export const watchPort = 'watch'

/** What the button beside a selection may say: which card a person's press asks for. */
export const floatingMessage = v.strictObject({
  type: v.literal('floating-press'),
  card: v.picklist(['classify', 'check']),
})

export type FloatingMessage = v.InferOutput<typeof floatingMessage>

/** What the background tells its scripts in pages: that they are wanted no longer, on one site or anywhere. */
export type ScriptEnd =
  | { readonly type: 'watch-end'; readonly site: WatchedSite }
  | { readonly type: 'floating-end' }
