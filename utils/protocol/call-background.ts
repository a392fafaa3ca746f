import { browser } from 'wxt/browser'

import type { PageAnswers, PageMessage } from './page-messages'

/** Asks the background, from one of the extension's own pages. */
export async function callBackground<M extends PageMessage>(message: M): Promise<PageAnswers[M['type']]> {
  return (await browser.runtime.sendMessage(message)) as PageAnswers[M['type']]
}
