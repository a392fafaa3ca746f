import { browser } from 'wxt/browser'

import { giveTicket, type Ticket } from './ticket'

/** What opens in a page: the card of a classification, of a check, or of many classifications at once. */
export type CardScript = 'overlay' | 'check' | 'alike'

/**
 * Puts a card into one frame.
 *
 * @param target what was clicked, where the browser tells (Firefox)
 * @returns whether the page let it
 */
export async function openCard(script: CardScript, place: Ticket, target?: number): Promise<boolean> {
  await giveTicket(place)
  try {
    const frame = { tabId: place.tabId, frameIds: [place.frameId] }
    if (target !== undefined) {
      await browser.scripting.executeScript({ target: frame, func: keepTarget, args: [target] })
    }
    await browser.scripting.executeScript({ target: frame, files: [`/content-scripts/${script}.js`] })
    return true
  } catch {
    return false
  }
}

/** Runs beside the page, where the page cannot see it: has to stand alone. */
function keepTarget(id: number): void {
  Object.assign(globalThis, { surelightTarget: id })
}
