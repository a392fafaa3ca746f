/** What a person has typed and not yet asked. */
export interface PlaygroundDraft {
  readonly prompt: string
  readonly systemPrompt: string
  readonly model: string
  /** 0..2 */
  readonly temperature: number
  readonly maximumTokens: number
}
