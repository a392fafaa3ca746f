import { sendJson } from '../send-json.ts'
import type { Ask } from './ask.ts'
import type { Behaviour, Exchange } from './exchange.ts'

export interface ApiError {
  readonly message: string
  readonly type?: string
  readonly param?: string
  readonly code?: string
}

type Headers = Record<string, string>

export function sendError(
  { response }: Pick<Exchange, 'response'>,
  status: number,
  error: ApiError,
  headers: Headers = {},
) {
  const body = { type: 'invalid_request_error', param: null, code: null, ...error }
  sendJson(response, status, { error: body }, { 'x-request-id': 'req_scripted', ...headers })
}

const always =
  (status: number, error: ApiError, headers?: Headers): Behaviour =>
  (exchange) =>
    sendError(exchange, status, error, headers)

/** Refuses as long as the condition holds and then answers like the given behaviour. */
const whileTrue =
  (condition: (exchange: Exchange) => boolean, refuse: Behaviour, otherwise: Behaviour): Behaviour =>
  (exchange) =>
    (condition(exchange) ? refuse : otherwise)(exchange)

export const unknownModel: Behaviour = (exchange) =>
  sendError(exchange, 404, {
    message: `The model \`${exchange.ask.model}\` does not exist or you do not have access to it.`,
    code: 'model_not_found',
  })

export const badTopLogprobs = (ask: Ask): ApiError | undefined => {
  if (ask.topLogprobs === undefined) return undefined
  if (!ask.logprobs)
    return {
      message: "The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.",
      param: 'top_logprobs',
    }
  if (ask.topLogprobs > 20) return tooManyAlternatives(20)
  return undefined
}

const tooManyAlternatives = (most: number): ApiError => ({
  message: `Invalid value for 'top_logprobs': must be less than or equal to ${most}.`,
  param: 'top_logprobs',
})

/** Refuses more alternatives than so many. */
export const refuseMany = (most: number, otherwise: Behaviour): Behaviour =>
  whileTrue(({ ask }) => (ask.topLogprobs ?? 0) > most, always(400, tooManyAlternatives(most)), otherwise)

/** Refuses log-probabilities until reasoning is turned off. */
export const refuseReasoning = (otherwise: Behaviour): Behaviour =>
  whileTrue(
    ({ ask }) => ask.logprobs && ask.reasoningOff !== 'effort',
    always(400, {
      message: 'logprobs are not supported with reasoning models.',
      param: 'logprobs',
      code: 'unsupported_parameter',
    }),
    otherwise,
  )

const rateLimited = {
  message: 'Rate limit reached for requests per min (RPM): Limit 3, Used 3, Requested 1.',
  type: 'requests',
  code: 'rate_limit_exceeded',
}

/** Refusals with an HTTP status; those that can be satisfied then answer like `ok`. */
export const refusals = (ok: Behaviour): Record<string, Behaviour> => ({
  'logprobs-400': whileTrue(
    ({ ask }) => ask.logprobs,
    always(400, {
      message: "Unsupported parameter: 'logprobs' is not supported with this model.",
      param: 'logprobs',
      code: 'unsupported_parameter',
    }),
    ok,
  ),
  'logprobs-403': whileTrue(
    ({ ask }) => ask.logprobs,
    always(403, { message: 'You are not allowed to request logprobs from this model' }),
    ok,
  ),
  'top-5': refuseMany(5, ok),
  'needs-16': whileTrue(
    ({ ask }) => (ask.maxTokens ?? Infinity) < 16,
    always(400, {
      message:
        'Could not finish the message because max_tokens or model output limit was reached. Please try again with higher max_tokens.',
    }),
    ok,
  ),
  'rate-limit': whileTrue(
    ({ log, request }) => log.requests.filter(({ body }) => body === request.body).length === 1,
    always(429, rateLimited, { 'retry-after': '1' }),
    ok,
  ),
  'rate-limit-long': always(429, rateLimited, { 'retry-after': '120' }),
  quota: always(429, {
    message: 'You exceeded your current quota, please check your plan and billing details.',
    type: 'insufficient_quota',
    code: 'insufficient_quota',
  }),
  credit: always(402, {
    message: 'Insufficient credits. Add more to continue.',
    code: 'insufficient_credits',
  }),
  context: always(400, {
    message:
      "This model's maximum context length is 8192 tokens. However, your messages resulted in 9031 tokens.",
    param: 'messages',
    code: 'context_length_exceeded',
  }),
  'unknown-model': unknownModel,
  'server-error': always(500, {
    message: 'The server had an error while processing your request. Sorry about that!',
    type: 'server_error',
  }),
  overloaded: always(503, {
    message: 'The engine is currently overloaded, please try again later.',
    type: 'server_error',
  }),
  'missing-key': whileTrue(
    ({ request }) => request.headers.authorization === undefined,
    always(401, { message: "You didn't provide an API key.", code: 'missing_api_key' }),
    ok,
  ),
})
