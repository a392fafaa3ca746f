import { browser } from 'wxt/browser'

import { giveTicket, type Ticket } from './ticket'

/** Puts the card into one frame. @returns whether the page let it */
export async function openCard(place: Omit<Ticket, 'left'>): Promise<boolean> {
  await giveTicket(place)
  try {
    const target = { tabId: place.tabId, frameIds: [place.frameId] }
    await browser.scripting.executeScript({ target, files: ['/content-scripts/overlay.js'] })
    return true
  } catch {
    return false
  }
}
