import type { Failure } from './failure'

/** A site whose chats are watched, as a browser grants it: one host over one scheme, whatever the port. */
export interface WatchedSite {
  readonly scheme: 'https' | 'http'
  /** Without a port. */
  readonly host: string
}

/** What the checks of one page may cost until it is left. */
export interface WatchBudget {
  readonly requests: number
  readonly tokens: number
}

export interface WatchSettings extends WatchBudget {
  readonly sites: readonly WatchedSite[]
}

/** What is known of one finished message of a watched chat. */
export type WatchState =
  /** It was there before, and is checked when the person says so. */
  | { readonly type: 'offered' }
  | { readonly type: 'waiting' }
  | { readonly type: 'checking'; readonly asked: number; readonly of: number; readonly isHeldUp: boolean }
  | ({ readonly type: 'done'; readonly runId: string } & WatchResult)
  /** The page may spend no more. `more`: what it takes to go on, in whole budgets. */
  | { readonly type: 'spent'; readonly more: WatchBudget }
  /** `runId` is `null` where nothing was stored. */
  | { readonly type: 'failed'; readonly runId: string | null; readonly failure: Failure }
  | { readonly type: 'too-long' }

/** What came of a check, as far as a chip says it. */
export interface WatchResult {
  /** How likely the weakest sentence is true, 0..1; `null` where only a bound is known. */
  readonly weakest: number | null
  /** The most that it can be. */
  readonly upper: number
  /** From 0, sure, to 4, most in doubt. */
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly doubtful: number
  /** Sentences with a number. */
  readonly numbered: number
  readonly total: number
}

/** The hosts of this machine that extensions may ask for over http. */
const loopback = ['127.0.0.1', 'localhost']

/** Every page that the extension may be allowed. */
export const everySite: readonly string[] = ['https://*/*', ...loopback.map((host) => `http://${host}/*`)]

/** The site of an address; `null` where it cannot be watched. */
export function siteOf(address: string): WatchedSite | null {
  const url = URL.parse(address)
  if (url === null || url.hostname === '') return null
  const { hostname: host, protocol } = url
  if (protocol === 'https:') return { scheme: 'https', host }
  return protocol === 'http:' && loopback.includes(host) ? { scheme: 'http', host } : null
}

/** All pages of a site, as the browser's permissions write it. */
export function sitePattern({ host, scheme }: WatchedSite): string {
  return `${scheme}://${host}/*`
}

export function isSameSite(one: WatchedSite, other: WatchedSite): boolean {
  return one.host === other.host && one.scheme === other.scheme
}
