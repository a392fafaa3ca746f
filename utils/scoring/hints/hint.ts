export type LabelSetHintKind =
  /** Two labels or their other words are the same to what reads an answer. */
  | 'same-word'
  | 'prefix'
  | 'same-beginning'
  | 'many-options'
  | 'few-levels'
  | 'number'
  | 'yes-or-no'
  | 'single-letter'
  | 'other-script'
  | 'no-word'
  | 'long-name'
  | 'catch-all'
  | 'names-another'
  | 'two-questions'

/** What makes labels hard to tell apart, and what to do about it; it keeps nothing from being saved. */
export interface LabelSetHint {
  readonly kind: LabelSetHintKind
  readonly sentence: string
}
