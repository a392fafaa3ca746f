import type { Connection } from '../model/connection'
import type { Endpoint } from '../transport/endpoint'

/** Where a connection's requests go, and with what key. */
export function endpointOf(
  { baseUrl, patience, preset }: Connection,
  { key, keyOrigin }: Pick<Endpoint, 'key' | 'keyOrigin'>,
  at: 'base' | 'root' = 'base',
): Endpoint {
  return {
    baseUrl: at === 'root' ? rootOf(baseUrl) : baseUrl,
    key,
    keyOrigin,
    keyHeader: preset === 'azure' ? 'api-key' : 'authorization',
    patience,
  }
}

/** A base URL without the version at its end. */
function rootOf(baseUrl: string): string {
  return baseUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '')
}
