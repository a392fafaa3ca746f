import { browser, type Browser } from 'wxt/browser'

import { session } from '../../utils/storage/session'

/** Leave, given by a person's click, menu or key, to classify in one frame. It outlives the background. */
export interface Ticket {
  readonly tabId: number
  readonly frameId: number
  readonly labelSetId: string | null
  /** What the menu said is selected; used where the page shows no selection. */
  readonly text: string
  readonly isPrivate: boolean
}

interface StoredTicket extends Ticket {
  /** How many runs it is still good for. */
  readonly left: number
  /** The document that used it first; another one in the same frame may not. */
  readonly document: string | null
}

const mostRuns = 20
const prefix = 'ticket:'

const stored = (tabId: number, frameId: number) => session<StoredTicket>(`${prefix}${tabId}:${frameId}`)

/** One use after the other, or two at once would take the same run. */
let last: Promise<unknown> = Promise.resolve()

export async function giveTicket(ticket: Ticket): Promise<void> {
  await stored(ticket.tabId, ticket.frameId).set({ ...ticket, left: mostRuns, document: null })
}

/** Takes one run off the ticket of a frame. @returns `null` where there is none left, or it is another document's */
export function useTicket(sender: Browser.runtime.MessageSender | undefined): Promise<Ticket | null> {
  const used = last.then(() => take(sender, 1))
  last = used.catch(() => undefined)
  return used
}

/** The ticket of a frame, which stays as it is. */
export function lookAtTicket(sender: Browser.runtime.MessageSender | undefined): Promise<Ticket | null> {
  return take(sender, 0)
}

async function take(
  sender: Browser.runtime.MessageSender | undefined,
  runs: 0 | 1,
): Promise<StoredTicket | null> {
  const { frameId, tab } = sender ?? {}
  if (sender === undefined || tab?.id === undefined || frameId === undefined) return null
  const item = stored(tab.id, frameId)
  const ticket = await item.get()
  const document = documentOf(sender)
  if (ticket === null || ticket.left < runs || (ticket.document ?? document) !== document) return null
  if (runs > 0) await item.set({ ...ticket, left: ticket.left - runs, document })
  return ticket
}

/** Where a browser does not tell documents apart, those of another origin are. */
function documentOf({ documentId, origin, url }: Browser.runtime.MessageSender): string {
  return documentId ?? origin ?? new URL(url ?? 'about:blank').origin
}

/** Forgets the tickets of a tab that is gone, and the texts in them. */
export async function forgetTickets(tabId: number): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null))
  await browser.storage.session.remove(names.filter((name) => name.startsWith(`${prefix}${tabId}:`)))
}
