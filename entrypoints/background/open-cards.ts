import type { Browser } from 'wxt/browser'

import type { CardCommand } from '../../utils/protocol/check-messages'

/** The ports of the cards that are open, by tab. */
const open = new Map<number, Set<Browser.runtime.Port>>()

export function keepCard(tabId: number, port: Browser.runtime.Port): void {
  const ports = open.get(tabId) ?? new Set()
  open.set(tabId, ports.add(port))
  port.onDisconnect.addListener(() => {
    ports.delete(port)
    if (ports.size === 0) open.delete(tabId)
  })
}

/** Tells every card of a tab what a person asks of it. */
export function tellCards(tabId: number, command: CardCommand): void {
  for (const port of open.get(tabId) ?? []) port.postMessage(command)
}
