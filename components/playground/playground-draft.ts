/** What a person has typed and not yet asked. */
export interface PlaygroundDraft {
  /** `answer`: the prompt is answered; `score`: its own tokens are scored. */
  readonly mode: 'answer' | 'score'
  readonly prompt: string
  readonly systemPrompt: string
  readonly model: string
  /** 0..2 */
  readonly temperature: number
  readonly maximumTokens: number
  /** A guess of the answer; empty for none. */
  readonly prediction: string
}
