import type { AnswerAsk, Ask, ScoreAsk } from '../../model/ask'
import type { Connection, Quirks } from '../../model/connection'
import type { WireRequest } from '../dialect'
import { plainPrompt } from '../plain-prompt'

/** `POST {root}/completion`, llama.cpp's own. It knows no chat and no predicted outputs. */
export function request(ask: Ask, { quirks }: Connection): WireRequest | null {
  const body = bodyOf(ask, quirks)
  return body === null ? null : { at: 'root', path: '/completion', body: { ...body, cache_prompt: true } }
}

function bodyOf(ask: Ask, quirks: Quirks): Record<string, unknown> | null {
  switch (ask.type) {
    case 'answer':
      return ask.prediction === null ? answering(ask, quirks) : null
    case 'score':
      return scoring(ask, quirks)
    default:
      return null
  }
}

function answering(ask: AnswerAsk, quirks: Quirks): Record<string, unknown> {
  const { prompt, stop } = plainPrompt(ask.messages)
  return {
    prompt,
    n_predict: Math.max(ask.maximumTokens, quirks.minimumTokens),
    ...(stop.length > 0 && { stop }),
    ...(quirks.temperature && { temperature: ask.temperature }),
    ...(quirks.logprobs && { n_probs: listed(ask.alternatives, quirks) }),
    stream: ask.stream,
  }
}

/** How much likelier the tokens of the text are made to be chosen. The numbers that come back are those without it. */
const bias = 100

/**
 * The text is written by force of a grammar, which alone would take whichever tokens are likeliest ("c", "at" for " cat"):
 * the bias, given as text, favours those into which the server itself divides it. Short texts nearly always come out in
 * the model's own tokens, long ones do not.
 */
function scoring({ prefix, text, alternatives }: ScoreAsk, quirks: Quirks): Record<string, unknown> {
  return {
    // An empty prompt is answered with nothing.
    prompt: prefix === '' ? '\n' : prefix,
    grammar: `root ::= "${text.replaceAll(/["\\]|\p{Cc}/gu, escaped)}"`,
    logit_bias: [[text, bias]],
    n_predict: new TextEncoder().encode(text).length + 1,
    temperature: 0,
    n_probs: listed(alternatives, quirks),
    stream: false,
  }
}

/** As a literal of a grammar spells it. */
function escaped(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}

/** None would switch off the numbers of the chosen tokens too. */
function listed(wanted: number, quirks: Quirks): number {
  return Math.max(1, Math.min(wanted, quirks.alternatives))
}
