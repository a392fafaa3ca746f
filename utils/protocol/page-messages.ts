import * as v from 'valibot'

import type { Failure } from '../model/failure'
import type { TestReport } from '../model/test-report'
import { connectionSchema } from './connection-schema'

const short = v.pipe(v.string(), v.maxLength(2000))
/** As `WatchedSite`: what stands between the two slashes and the path of an address, without a port. */
const site = v.strictObject({
  scheme: v.picklist(['https', 'http']),
  host: v.pipe(v.string(), v.maxLength(300), v.regex(/^[^\s/*?#@]+$/)),
})
const secretMode = v.picklist(['session', 'remembered', 'locked'])

/** What the extension's own pages ask of the background, each answered once. `key` is only ever on its way in. */
export const pageMessage = v.variant('type', [
  v.strictObject({
    type: v.literal('connection-test'),
    connection: connectionSchema,
    key: v.nullable(short),
  }),
  v.strictObject({ type: v.literal('models-list'), connection: connectionSchema, key: v.nullable(short) }),
  v.strictObject({
    type: v.literal('key-save'),
    connectionId: short,
    baseUrl: short,
    key: short,
    mode: secretMode,
    passphrase: short,
  }),
  v.strictObject({ type: v.literal('key-forget'), connectionId: short }),
  v.strictObject({ type: v.literal('key-states') }),
  v.strictObject({ type: v.literal('keys-unlock'), passphrase: short }),
  v.strictObject({ type: v.literal('keys-lock') }),
  v.strictObject({
    type: v.literal('selection-classify'),
    tabId: v.number(),
    labelSetId: v.nullable(short),
  }),
  v.strictObject({ type: v.literal('selection-check'), tabId: v.number() }),
  v.strictObject({ type: v.literal('selection-read'), tabId: v.number() }),
  /** Which label of a stored result is right. */
  v.strictObject({ type: v.literal('run-correct'), runId: short, labelId: short }),
  /** Watches a site as soon as the browser allows it. */
  v.strictObject({ type: v.literal('watch-start'), site }),
  v.strictObject({ type: v.literal('watch-stop'), site }),
  /** Whether a button stands beside what is selected. */
  v.strictObject({ type: v.literal('floating-set'), isOn: v.boolean() }),
  v.strictObject({ type: v.literal('runs-clear') }),
  /** Forgets every correction. */
  v.strictObject({ type: v.literal('examples-clear') }),
  /** Opens the page of the built-in model, so that its channel is heard. */
  v.strictObject({ type: v.literal('engine-open') }),
  /** From the engine: it is at work, and the background is to stay. */
  v.strictObject({ type: v.literal('engine-busy') }),
  /** From the engine: the models that can be used now. */
  v.strictObject({
    type: v.literal('models-changed'),
    models: v.array(v.strictObject({ id: short, isDecisionModel: v.boolean() })),
  }),
])

export type PageMessage = v.InferOutput<typeof pageMessage>

export interface KeyState {
  readonly connectionId: string
  readonly origin: string
  readonly mode: 'session' | 'remembered' | 'locked'
  readonly hint: string
  readonly open: boolean
}

/** What each message is answered with. */
export interface PageAnswers {
  'connection-test': TestReport
  'models-list': { readonly models: readonly string[]; readonly failure: Failure | null }
  'key-save': { readonly failure: Failure | null }
  'key-forget': null
  'key-states': readonly KeyState[]
  'keys-unlock': { readonly fitted: number }
  'keys-lock': null
  'selection-classify': { readonly failure: Failure | null }
  'selection-check': { readonly failure: Failure | null }
  'selection-read': { readonly text: string; readonly failure: Failure | null }
  'run-correct': null
  'watch-start': { readonly isWatched: boolean }
  'watch-stop': null
  'floating-set': { readonly isOn: boolean }
  'runs-clear': null
  'examples-clear': null
  'engine-open': null
  'engine-busy': null
  'models-changed': null
}
