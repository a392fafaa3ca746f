import { sendJson } from '../../send-json.ts'
import { type Ask, type Fields, fields, text } from '../ask.ts'
import { yesShare } from '../claims.ts'
import type { Exchange } from '../exchange.ts'
import { sendError } from '../refusals.ts'
import { decided, likeliest } from './decided.ts'
import type { Format } from './format.ts'
import { systemOneAnswer } from './system-one.ts'

type Shape = 'openai' | 'system-one' | 'sglang'

/** `/v1/decisions`, in one of the three shapes that are in use there; another one is refused. */
export const decisions = (shape: Shape): Format => ({
  path: '/v1/decisions',
  read,
  answer: (exchange, request) => shapes[shape](exchange, request),
})

function read(request: Fields): Ask {
  const words = text(request['input'] ?? request['state'])
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

const shapes: Readonly<Record<Shape, Format['answer']>> = {
  openai: (exchange, request) => {
    const questions = Array.isArray(request['questions']) ? request['questions'].map(fields) : []
    const isWhole = questions.every(({ choices, type }) => type === 'predicate' || Array.isArray(choices))
    if (!isWhole || questions.length === 0) {
      const message = "Missing required parameter: 'questions[0].choices'."
      return sendError(exchange, 400, { message, param: 'questions', code: 'missing_required_parameter' })
    }
    const answers = questions.map(({ choices, instructions, name, type }) => {
      if (type === 'predicate') return { type, name: name ?? null, probability: yesShare(text(instructions)) }
      const options = (choices as unknown[]).map(fields)
      const shares = sharesOf(exchange, options, 'value')
      const probabilities = shares.map(([value, probability]) => ({ value, probability }))
      return { type: 'choice', name: name ?? null, ...likeliest(shares), probabilities }
    })
    return send(exchange, answers)
  },
  'system-one': (exchange, request) =>
    request['state'] === undefined
      ? sendJson(exchange.response, 422, {
          detail: [{ loc: ['body', 'state'], msg: 'Field required', type: 'missing' }],
        })
      : systemOneAnswer(exchange, request),
  sglang: (exchange, request) => {
    const questions = Array.isArray(request['questions']) ? request['questions'].map(fields) : []
    if (!questions.every(({ options }) => Array.isArray(options)) || questions.length === 0) {
      const message = 'questions.0.options: Field required'
      return sendJson(exchange.response, 400, {
        object: 'error',
        message,
        type: 'Bad Request',
        param: null,
        code: 400,
      })
    }
    const answers = questions.map(({ id, options }) => {
      const shares = sharesOf(exchange, (options as unknown[]).map(fields), 'name')
      return [
        text(id),
        { type: 'choice', ...likeliest(shares), probabilities: Object.fromEntries(shares), label_mass: 0.97 },
      ] as const
    })
    return send(exchange, Object.fromEntries(answers))
  },
}

function sharesOf({ ask }: Exchange, options: readonly Fields[], name: 'value' | 'name') {
  return decided(
    ask.lastUserText,
    options.map((option) => ({ value: text(option[name]), description: text(option['description']) })),
  )
}

function send({ ask, response }: Exchange, answers: unknown): void {
  const input_tokens = Math.ceil(ask.wholeText.length / 4)
  sendJson(response, 200, { model: ask.model, answers, usage: { input_tokens, output_tokens: 0 } })
}
