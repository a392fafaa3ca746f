import { session } from '../../utils/storage/session'

/** Leave, given by a person's click, menu or key, to classify in one frame. It outlives the background. */
export interface Ticket {
  readonly tabId: number
  readonly frameId: number
  readonly labelSetId: string | null
  /** What the menu said is selected; used where the page shows no selection. */
  readonly text: string
  readonly isPrivate: boolean
  /** How many runs it is still good for. */
  readonly left: number
}

const mostRuns = 20

export const ticketOf = (tabId: number, frameId: number) => session<Ticket>(`ticket:${tabId}:${frameId}`)

export async function giveTicket(ticket: Omit<Ticket, 'left'>): Promise<void> {
  await ticketOf(ticket.tabId, ticket.frameId).set({ ...ticket, left: mostRuns })
}

/** Takes one run off a ticket. @returns `null` where there is none left */
export async function useTicket(tabId: number, frameId: number): Promise<Ticket | null> {
  const item = ticketOf(tabId, frameId)
  const ticket = await item.get()
  if (ticket === null || ticket.left <= 0) return null
  await item.set({ ...ticket, left: ticket.left - 1 })
  return ticket
}
