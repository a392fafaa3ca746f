import type { Failure, FailureAction, FailureKind } from '../model/failure'
import type { Problem } from '../transport/problem'
import type { Target } from './describe-problem'
import { failure } from './failures'

type Say = (kind: FailureKind, sentence: string, next: string, action: FailureAction) => Failure

/** A refusal over HTTP in words, by status and by what the server says (every row of the providers' error tables). */
export function describeRefusal({ status, code, message }: Problem, target: Target, say: Say): Failure {
  const { origin, model, hasKey } = target
  const said = `${code} ${message}`.toLowerCase()
  const modelUnknown = () =>
    say('model-unknown', `${origin} has no model “${model}”.`, 'Choose another model.', 'open-options')
  switch (status) {
    case 401:
      return hasKey
        ? say('key-refused', `${origin} did not accept the API key.`, 'Enter the key again.', 'open-options')
        : { ...failure('key-missing'), detail: `HTTP ${status}: ${message}` }
    case 402:
      return say(
        'credit',
        `Your account at ${origin} has no credit left.`,
        'Add credit there, then try again.',
        'retry',
      )
    case 403:
      return said.includes('logprob')
        ? { ...failure('logprobs-refused'), detail: `HTTP ${status}: ${message}` }
        : say(
            'forbidden',
            `${origin} does not allow this to your key, region or project.`,
            'Check its permissions with the provider, or use another connection.',
            'open-options',
          )
    case 404:
      return said.includes('model')
        ? modelUnknown()
        : say(
            'path-unknown',
            `${origin} does not know this address.`,
            'The base URL usually ends in /v1.',
            'open-options',
          )
    case 429:
      return said.includes('insufficient_quota') || said.includes('current quota')
        ? say('quota', `Your quota at ${origin} is used up.`, 'Raise the limit or add credit there.', null)
        : say('rate-limited', `${origin} asks to slow down.`, 'Wait a little, then try again.', 'retry')
    case 408:
      return say('stalled', `${origin} gave up waiting.`, 'Try again.', 'retry')
    case 413:
      return tooLong(say)
    case 501:
      return { ...failure('ask-unsupported'), detail: `HTTP ${status}: ${message}` }
    case 503:
    case 529:
      return say(
        'overloaded',
        `${origin} is overloaded or still loading the model.`,
        'Try again in a minute.',
        'retry',
      )
    case 0:
      return say('answer-error', `${origin} reported an error in its answer.`, 'Try again.', 'retry')
    default:
      if (status >= 500)
        return say('server-error', `${origin} has an error of its own.`, 'Try again later.', 'retry')
  }
  if (/context_length|maximum context|exceed\w* (the )?(available )?context|exceed_context/.test(said))
    return tooLong(say)
  if (/model_not_found|model .*(does not exist|not found|not exist)/.test(said)) return modelUnknown()
  if (/content_filter|content management|invalid_prompt/.test(said)) {
    return say('content-filtered', `${origin} refused this text.`, 'Its content filter decided so.', null)
  }
  if (said.includes('logprob'))
    return { ...failure('logprobs-refused'), detail: `HTTP ${status}: ${message}` }
  return say('parameter-refused', `${origin} refused the request.`, 'The detail says why.', 'open-options')
}

function tooLong(say: Say): Failure {
  return say(
    'context-too-long',
    'The text is too long for this model.',
    'Select less, or use a model with a longer context.',
    null,
  )
}
