import sites from './chat-sites.json' with { type: 'json' }

/** Where the messages of a well-known chat page are. All selectors are lists; what one of them finds is one. */
export interface ChatSite {
  readonly name: string
  /** Host names, each with a path where only a part of the host is a chat; none where people run the page themselves. */
  readonly hosts: readonly string[]
  /** Only the page itself tells what it is, where it has no host of its own. */
  readonly page?: string
  readonly assistant: string
  readonly user: string
  /** The text within a message, without names, buttons and thoughts; all that it finds in a message belongs to it. */
  readonly content?: string
  /** There while an answer is written, in its message or anywhere on the page. */
  readonly busy?: string
  /** Year and month of the last look. */
  readonly checked: string
  /** How that was known: by running the page, from its source, from what others rely on, or not at all. */
  readonly source: 'tried' | 'their source' | 'other extensions' | 'unverified'
}

export const chatSites = sites as readonly ChatSite[]

/** The well-known chat page that a document is; `null` for all others. */
export function chatSiteOf(
  document: Document,
  { hostname, pathname }: Pick<Location, 'hostname' | 'pathname'> = document.location,
): ChatSite | null {
  const isAt = (pattern: string) => {
    const [host, ...path] = pattern.split('/')
    const folder = path.map((part) => `/${part}`).join('')
    return host === hostname && `${pathname}/`.startsWith(`${folder}/`)
  }
  const byHost = chatSites.find(({ hosts }) => hosts.some(isAt))
  if (byHost !== undefined) return byHost
  return chatSites.find(({ page }) => page !== undefined && document.querySelector(page) !== null) ?? null
}
