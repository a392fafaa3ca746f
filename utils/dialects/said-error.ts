import type { UnknownRecord } from './record'

/** Whether a body that came with a good status says that something failed, in any server's envelope. */
export function saidError(body: UnknownRecord): boolean {
  const error = body['error']
  if (error !== undefined && error !== null && error !== false && error !== '') return true
  return body['object'] === 'error' || (typeof body['message'] === 'string' && body['choices'] === undefined)
}
