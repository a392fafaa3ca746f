/** What the scripted server plays for each model, and what the card says of it. */
export const cardFailures: readonly {
  readonly model: string
  readonly kind: string
  readonly sentence: RegExp
  readonly next: RegExp
  readonly patience?: number
}[] = [
  { model: 'no-logprobs', kind: 'logprobs-absent', sentence: /sent no probabilities/, next: /another model/ },
  {
    model: 'logprobs-400',
    kind: 'logprobs-refused',
    sentence: /does not give probabilities/,
    next: /another model/,
  },
  {
    model: 'logprobs-403',
    kind: 'logprobs-refused',
    sentence: /does not give probabilities/,
    next: /another model/,
  },
  { model: 'rate-limit-long', kind: 'rate-limited', sentence: /asks to slow down/, next: /wait 120 seconds/ },
  { model: 'quota', kind: 'quota', sentence: /quota .* is used up/, next: /Raise the limit/ },
  { model: 'credit', kind: 'credit', sentence: /no credit left/, next: /Add credit/ },
  { model: 'context', kind: 'context-too-long', sentence: /too long for this model/, next: /Select less/ },
  { model: 'unknown-model', kind: 'model-unknown', sentence: /has no model/, next: /Choose another model/ },
  { model: 'server-error', kind: 'server-error', sentence: /an error of its own/, next: /Try again/ },
  { model: 'overloaded', kind: 'overloaded', sentence: /overloaded/, next: /Try again/ },
  { model: 'html', kind: 'not-json', sentence: /not JSON/, next: /\/v1/ },
  { model: 'error-in-200', kind: 'answer-error', sentence: /reported an error/, next: /Try again/ },
  { model: 'empty-body', kind: 'not-json', sentence: /not JSON/, next: /\/v1/ },
  { model: 'truncated-json', kind: 'not-json', sentence: /not JSON/, next: /\/v1/ },
  {
    model: 'redirect',
    kind: 'unreachable',
    sentence: /cannot be reached/,
    next: /Check that the server runs/,
  },
  {
    model: 'silent',
    kind: 'stalled',
    sentence: /fell silent/,
    next: /Nothing came for 1 seconds/,
    patience: 1,
  },
  { model: 'no-letter', kind: '', sentence: /none of the options/, next: /Retry/ },
]
