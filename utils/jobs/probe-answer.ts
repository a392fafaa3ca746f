import type { AnswerAsk } from '../model/ask'
import type { Failure } from '../model/failure'
import type { Token } from '../model/token'
import type { Source } from './source'

export interface ProbeAnswer {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly failure: Failure | null
}

const ask: AnswerAsk = {
  type: 'answer',
  messages: [{ role: 'user', content: 'Reply with the single letter A.' }],
  temperature: 0,
  maximumTokens: 1,
  alternatives: 20,
  stream: false,
  prediction: null,
}

/** The one cheap request of a test. */
export async function probeAnswer(source: Source, signal: AbortSignal): Promise<ProbeAnswer> {
  let text = ''
  const tokens: Token[] = []
  let failure: Failure | null = null
  for await (const event of source(ask, signal)) {
    if (event.type === 'answer-failure') failure = event.failure
    if (event.type !== 'token-delta') continue
    text += event.text
    tokens.push(...event.tokens)
  }
  return { text, tokens, failure }
}
