/** What was found by trying; `unknown` where it was not tried or the trial told nothing. */
export type Known = 'yes' | 'no' | 'unknown'

/** The ways in which endpoints score the tokens of a given text. */
export const scoringForms = ['echo', 'prompt-logprobs', 'sglang', 'tgi', 'forced'] as const

export type ScoringForm = (typeof scoringForms)[number]

/** The shapes that are in use under the path `/decisions`; the path does not tell which. */
export const decisionShapes = ['openai', 'system-one', 'sglang'] as const

export type DecisionShape = (typeof decisionShapes)[number]

/** What an endpoint and model were found to be able to do. */
export interface Capability {
  /** Milliseconds since the epoch: of the test, or of the later answer that corrected it. */
  readonly testedAt: number
  /** The model that was tried. */
  readonly model: string
  /** Whether answers over each dialect come with log-probabilities. */
  readonly chat: Known
  readonly responses: Known
  readonly completions: Known
  /** Whether they come in a streamed answer too. */
  readonly streamed: Known
  /** The largest number of alternatives that came; `null` where none did. */
  readonly alternatives: number | null
  /** Whether lists are cut to likely tokens, so that a missing one is unlikely rather than unknown. */
  readonly truncated: Known
  readonly bytes: Known
  /** Whether the model ties letters to options: small ones follow the place of an option instead. */
  readonly letters: Known
  readonly structured: Known
  readonly scoring: ScoringForm | 'no' | 'unknown'
  readonly decisions: DecisionShape | 'no' | 'unknown'
  readonly systemOne: Known
  /** `none`: the model does not reason; `off`: it could be turned off; `stuck`: it could not. */
  readonly reasoning: 'none' | 'off' | 'stuck' | 'unknown'
}

/** Nothing is known yet. */
export function unknownCapability(model: string, testedAt: number): Capability {
  return {
    testedAt,
    model,
    chat: 'unknown',
    responses: 'unknown',
    completions: 'unknown',
    streamed: 'unknown',
    alternatives: null,
    truncated: 'unknown',
    bytes: 'unknown',
    letters: 'unknown',
    structured: 'unknown',
    scoring: 'unknown',
    decisions: 'unknown',
    systemOne: 'unknown',
    reasoning: 'unknown',
  }
}
