import type { Page } from 'puppeteer-core'

import { findCode } from './find-code.ts'

/** A message as the finder sees it. */
export interface ReadMessage {
  readonly role: string
  readonly text: string
  /** The text of the user's message before it. */
  readonly previous: string | null
  readonly isBusy: boolean
}

/**
 * What the finder sees on a page.
 *
 * @param as the name of the well-known page to take it for; `null` for none, else it is found out
 */
export async function readMessages(page: Page, as?: string | null): Promise<ReadMessage[]> {
  await page.evaluate(`globalThis.surelightFind ?? (() => { ${await findCode()} })()`)
  const [isGiven, name] = [as !== undefined, as ?? null]
  return page.evaluate(
    (isGiven, name) => {
      const { chatSites, messagesOn } = surelightFind
      const site = chatSites.find((each) => each.name === name) ?? null
      const all = isGiven ? messagesOn(document, site) : messagesOn(document)
      const textOf = (element: Element) => (element as HTMLElement).innerText.trim()
      return all.map(({ role, content, previous, isBusy }) => ({
        role,
        text: textOf(content),
        previous: previous === null ? null : textOf(previous),
        isBusy,
      }))
    },
    isGiven,
    name,
  )
}

/** The name of the well-known page that a page is taken for. */
export async function siteOf(page: Page): Promise<string | null> {
  await page.evaluate(`globalThis.surelightFind ?? (() => { ${await findCode()} })()`)
  return page.evaluate(() => surelightFind.chatSiteOf(document)?.name ?? null)
}
