import OpenAI from 'openai'

import type { Endpoint } from './endpoint'
import { createSend, type Fetch } from './send'

/** Headers that the client adds about the machine it runs on; no server needs to know. */
const silenced = [
  'Lang',
  'Package-Version',
  'OS',
  'Arch',
  'Runtime',
  'Runtime-Version',
  'Retry-Count',
  'Timeout',
]

/** The openai client for one endpoint. Retries are ours: the client would retry an exhausted quota too. */
export function createClient(endpoint: Endpoint, fetch?: Fetch): OpenAI {
  return new OpenAI({
    apiKey: endpoint.key === '' ? 'none' : endpoint.key,
    baseURL: endpoint.baseUrl.replace(/\/+$/, ''),
    organization: null,
    project: null,
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    // The watchdog of `patience` is ours too: the client's ends with the headers.
    timeout: 2_000_000_000,
    logLevel: 'off',
    fetch: createSend(endpoint, fetch),
    defaultHeaders: {
      ...Object.fromEntries(silenced.map((name) => [`X-Stainless-${name}`, null])),
      ...((endpoint.key === '' || endpoint.keyHeader === 'api-key') && { Authorization: null }),
      ...(endpoint.key !== '' && endpoint.keyHeader === 'api-key' && { 'api-key': endpoint.key }),
    },
  })
}
