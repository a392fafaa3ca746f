/** One request to the built-in model, from the background. */
export interface EngineRequest {
  readonly type: 'carry'
  readonly id: string
  readonly model: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A problem as it travels; `Problem` of transport has the same parts. */
export interface TravellingProblem {
  readonly kind: string
  readonly message: string
  readonly status: number
  readonly code: string
}

/** What comes back for it, each under its id. */
export type EngineReply =
  | { readonly type: 'part'; readonly id: string; readonly streamed: boolean; readonly data: unknown }
  /** Nothing to say yet, and still at work. */
  | { readonly type: 'alive'; readonly id: string }
  | { readonly type: 'end'; readonly id: string }
  | { readonly type: 'problem'; readonly id: string; readonly problem: TravellingProblem }

/**
 * The lock that the background holds for as long as it wants the answer. The engine waits for it: it gets it when the
 * background is done, gives up, or is stopped by the browser.
 */
export function requestLock(id: string): string {
  return `engine:${id}`
}
