export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** What is asked of a model, free of any wire format. */
export interface Ask {
  readonly messages: readonly Message[]
  /** 0..2 */
  readonly temperature: number
  /** Upper limit of generated tokens, at least 1. */
  readonly maximumTokens: number
  /** How many alternatives to ask for at each position; an endpoint may give fewer. */
  readonly alternatives: number
  readonly stream: boolean
}
