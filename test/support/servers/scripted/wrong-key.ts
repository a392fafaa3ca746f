import type { ApiError } from './refusals.ts'
import type { RecordedRequest } from './request-log.ts'

/** Keys that begin with `sk-wrong` are refused with a message that repeats parts of them, as OpenAI's does. */
export function wrongKey({ headers }: RecordedRequest): ApiError | undefined {
  const key = /^Bearer\s+(sk-wrong\S*)$/.exec(headers.authorization ?? '')?.[1]
  if (key === undefined) return undefined
  const masked = `${key.slice(0, 8)}${'*'.repeat(Math.max(key.length - 12, 4))}${key.slice(-4)}`
  return {
    message: `Incorrect API key provided: ${masked}. You can find your API key at https://platform.openai.com/account/api-keys.`,
    code: 'invalid_api_key',
  }
}
