import type { Copy } from '../copy-button'

/** What a person can do with a result. */
export interface ResultHandlers {
  /** Says which label is right, or takes it back; `null` where nothing can be stored. */
  readonly onCorrect: ((labelId: string) => void) | null
  /** Whether the digits say which label is right; they do where there is one result. */
  readonly hasKeys: boolean
  readonly onCopy: Copy
  /** Asks again by drawing answers, where the endpoint gives no probabilities. */
  readonly onSample: () => void
}
