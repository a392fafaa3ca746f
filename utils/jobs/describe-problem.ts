import type { Failure, FailureAction, FailureKind } from '../model/failure'
import type { Problem } from '../transport/problem'
import { describeRefusal } from './describe-refusal'
import { failure } from './failures'

/** What the sentences need to know of where a request went. */
export interface Target {
  readonly origin: string
  readonly model: string
  readonly hasKey: boolean
  /** Whether the browser lets the extension reach the origin whatever the server says. */
  readonly isHostAllowed: boolean
}

/** A problem of transport in words. */
export function describeProblem(problem: Problem, target: Target): Failure {
  const { origin } = target
  const detail = problem.status === 0 ? problem.message : `HTTP ${problem.status}: ${problem.message}`
  const say = (kind: FailureKind, sentence: string, next: string, action: FailureAction): Failure => ({
    kind,
    sentence,
    next,
    action,
    detail,
  })
  switch (problem.kind) {
    case 'http':
      return describeRefusal(problem, target, say)
    case 'unreachable':
      return target.isHostAllowed
        ? say(
            'unreachable',
            `${origin} cannot be reached.`,
            'Check that the server runs, that the address is right and that you are online.',
            'retry',
          )
        : say(
            'unreachable',
            `${origin} cannot be reached.`,
            'Your browser has not been told to let Surelight reach it. Allow the address in the settings, or start the server.',
            'allow-host',
          )
    case 'cut':
      return failure('stream-cut', detail)
    case 'stalled':
      return say('stalled', `${origin} fell silent.`, `${problem.message} Try again.`, 'retry')
    case 'aborted':
      return failure('stopped')
    case 'not-json':
      return say(
        'not-json',
        `${origin} answered with something that is not JSON, such as a web page.`,
        'Check the base URL: it usually ends in /v1.',
        'open-options',
      )
    case 'malformed':
      return say('malformed', `${origin} sent a broken answer.`, 'Try again, or try another model.', 'retry')
    case 'model-missing':
      return { ...failure('model-not-loaded'), detail }
    case 'model-too-big':
      return say(
        'model-too-big',
        'This model does not fit into a browser, which gives a model 4 GB.',
        'Choose a smaller one in the settings.',
        'open-options',
      )
    case 'model-broken':
      return say(
        'model-broken',
        'The built-in model broke down or cannot be loaded here.',
        'Try again; if it happens again, choose another model in the settings.',
        'retry',
      )
    case 'checksum':
    case 'storage-full':
      return say(
        'unexpected',
        'The model could not be stored.',
        'Download it again in the settings.',
        'open-options',
      )
    case 'insecure':
      return say(
        'insecure',
        `${origin} is not encrypted, so nothing was sent.`,
        'Use https, or a server on this computer.',
        'open-options',
      )
    case 'foreign-origin':
      return say(
        'foreign-origin',
        `The API key was given for another address than ${origin}, so nothing was sent.`,
        'Enter the key for this address in the settings.',
        'open-options',
      )
    default:
      return say('unexpected', 'Something unexpected happened.', 'Try again.', problem.kind satisfies never)
  }
}
