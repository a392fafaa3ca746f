import type { Page } from 'puppeteer-core'

import type { Connected } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'

/** Opens a page, selects an element's text where one is named, and checks it as the popup does. */
export async function checkOn(
  { browser, control }: Connected,
  url: string,
  selector: string | null,
  before: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly page: Page; readonly tabId: number }> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.bringToFront()
  await before(page)
  if (selector !== null) {
    await page.evaluate((wanted) => {
      const element = document.querySelector(wanted)
      if (element === null) throw new Error(`no ${wanted}`)
      getSelection()?.selectAllChildren(element)
    }, selector)
  }
  const tabId = await poll('the tab', () => control.tabId(url))
  await control.call(async (id) => {
    await chrome.runtime.sendMessage({ type: 'selection-check', tabId: id })
  }, tabId)
  return { page, tabId }
}

/** What is marked on a page, as the page itself can see it: the words under each name. */
export function marksOn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((range) => {
          const { endOffset, startContainer, startOffset } = range as StaticRange
          return (startContainer as Text).data.slice(startOffset, endOffset).replaceAll(/\s+/g, ' ')
        }),
      ]),
    ),
  )
}
