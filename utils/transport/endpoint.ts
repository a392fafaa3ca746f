/** Where requests go, with what key, and how long silence is borne. */
export interface Endpoint {
  readonly baseUrl: string
  /** Empty for servers that want none. */
  readonly key: string
  /** The origin that the key was given for; a request anywhere else is refused. */
  readonly keyOrigin: string | null
  /** Azure wants the key in a header of its own. */
  readonly keyHeader: 'authorization' | 'api-key'
  /** Seconds. */
  readonly patience: number
}

/** The origin of a base URL, or `null` where it is no absolute http(s) URL. */
export function originOf(baseUrl: string): string | null {
  const url = URL.parse(baseUrl)
  return url === null || !/^https?:$/.test(url.protocol) ? null : url.origin
}

/** Whether a URL names this machine, where plain http is as private as https. */
export function isLoopback(url: URL): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname) || url.hostname.endsWith('.localhost')
}
