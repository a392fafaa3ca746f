import * as v from 'valibot'

/** The port over which the background has the engine answer one request. */
export const enginePort = 'engine'

export const engineRequest = v.strictObject({
  type: v.literal('carry'),
  model: v.string(),
  path: v.string(),
  body: v.record(v.string(), v.unknown()),
})

export type EngineRequest = v.InferOutput<typeof engineRequest>

/** A problem as it travels; `Problem` of transport has the same parts. */
export interface TravellingProblem {
  readonly kind: string
  readonly message: string
  readonly status: number
  readonly code: string
}

export type EngineReply =
  | { readonly type: 'part'; readonly streamed: boolean; readonly data: unknown }
  /** Nothing to say yet, and still at work. */
  | { readonly type: 'alive' }
  | { readonly type: 'end' }
  | { readonly type: 'problem'; readonly problem: TravellingProblem }
