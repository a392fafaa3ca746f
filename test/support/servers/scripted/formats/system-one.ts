import { sendJson } from '../../send-json.ts'
import { type Ask, type Fields, fields, text } from '../ask.ts'
import type { Exchange } from '../exchange.ts'
import { decided, likeliest } from './decided.ts'
import type { Format } from './format.ts'

/** System One: questions and answers are maps by the ids of the questions. */
export const systemOne: Format = { path: '/v1/systemone', read, answer: systemOneAnswer }

function read(request: Fields): Ask {
  const words = text(request['state'])
  return {
    model: text(request['model']),
    stream: false,
    includeUsage: true,
    logprobs: false,
    topLogprobs: undefined,
    maxTokens: undefined,
    lastUserText: words,
    wholeText: words,
  }
}

export function systemOneAnswer({ ask, response }: Exchange, request: Fields): void {
  const answers = Object.entries(fields(request['questions'])).map(([id, question]) => {
    const options = Object.entries(fields(fields(question)['criteria'])).map(([value, description]) => ({
      value,
      description: text(description),
    }))
    const shares = decided(ask.lastUserText, options)
    return [id, { type: 'choice', ...likeliest(shares), probabilities: Object.fromEntries(shares) }] as const
  })
  const input_tokens = Math.ceil(ask.wholeText.length / 4)
  sendJson(response, 200, {
    model: ask.model,
    answers: Object.fromEntries(answers),
    usage: { input_tokens, output_tokens: 0 },
  })
}
