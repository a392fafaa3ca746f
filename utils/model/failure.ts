export type FailureKind =
  | 'no-connection'
  | 'key-missing'
  | 'key-locked'
  | 'key-refused'
  | 'forbidden'
  | 'credit'
  | 'quota'
  | 'rate-limited'
  | 'model-unknown'
  | 'path-unknown'
  | 'logprobs-refused'
  | 'ask-unsupported'
  | 'question-refused'
  | 'scoring-refused'
  | 'model-not-loaded'
  | 'model-too-big'
  | 'model-broken'
  | 'logprobs-absent'
  | 'context-too-long'
  | 'content-filtered'
  | 'parameter-refused'
  | 'server-error'
  | 'overloaded'
  | 'unreachable'
  | 'redirected'
  | 'insecure'
  | 'foreign-origin'
  | 'not-json'
  | 'malformed'
  | 'answer-error'
  | 'answer-empty'
  | 'stream-cut'
  | 'stalled'
  | 'stopped'
  | 'timed-out'
  | 'interrupted'
  | 'page-left'
  | 'leave-over'
  | 'result-gone'
  | 'extension-updated'
  | 'selection-empty'
  | 'selection-too-long'
  | 'sentences-absent'
  | 'label-set-missing'
  | 'page-closed-to-extensions'
  | 'unexpected'

/** What a person can do about a failure with one click; `null` where only words help. */
export type FailureAction =
  | 'retry'
  | 'shorten'
  | 'open-options'
  | 'unlock'
  | 'allow-host'
  | 'reload-page'
  | null

/** An error as a value: one sentence for the person, the next step, and the technical detail one click away. */
export interface Failure {
  readonly kind: FailureKind
  readonly sentence: string
  readonly next: string
  readonly action: FailureAction
  /** Redacted: no key ever gets here. */
  readonly detail: string
}
