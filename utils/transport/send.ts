import { type Endpoint, isLoopback, originOf } from './endpoint'
import { Problem } from './problem'

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/**
 * The only function of the extension that talks to the network. It sends to the endpoint's own origin and nowhere else,
 * over https or on this machine, without cookies, without following a redirect, without a referrer.
 */
export function createSend(endpoint: Endpoint, fetch: Fetch = globalThis.fetch.bind(globalThis)): Fetch {
  const origin = originOf(endpoint.baseUrl)
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.origin !== origin) throw new Problem('foreign-origin', `Not sent to ${url.origin}.`)
    if (endpoint.key !== '' && url.origin !== endpoint.keyOrigin) {
      throw new Problem('foreign-origin', `The key belongs to ${endpoint.keyOrigin}, not to ${url.origin}.`)
    }
    if (url.protocol !== 'https:' && !isLoopback(url)) {
      throw new Problem('insecure', `${url.origin} is neither https nor this computer.`)
    }
    return fetch(url, {
      ...init,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
  }
}
