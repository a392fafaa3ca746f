import { sendJson } from '../send-json.ts'
import { chatCompletion } from './chat-completion.ts'
import type { Behaviour } from './exchange.ts'
import { eiffelAnswer } from './prose.ts'

const whole =
  (contentType: string, body: string): Behaviour =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': contentType })
    response.end(body)
  }

/** Answers with status 200 that are not answers, and those that never come. */
export const brokenBodies: Record<string, Behaviour> = {
  html: whole(
    'text/html; charset=utf-8',
    '<!doctype html><title>Sign in</title><h1>Sign in to the network</h1><p>This portal needs your consent.</p>',
  ),
  'error-in-200': ({ response }) =>
    sendJson(response, 200, { error: { message: 'The provider returned an error.', code: 502 } }),
  'empty-body': whole('application/json', ''),
  'truncated-json': ({ ask, response }) => {
    const body = JSON.stringify(chatCompletion(ask, eiffelAnswer()))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(body.slice(0, body.length / 2))
  },
  silent: () => undefined,
  redirect: ({ response, otherOrigin }) => {
    response.writeHead(302, { location: `${otherOrigin}/v1/redirected` })
    response.end()
  },
}
