import type { Page } from 'puppeteer-core'

import type { Launched } from '../../browser/launch.ts'
import { poll } from '../../browser/poll.ts'
import { inChrome } from './in-chrome.ts'
import { pressKeys } from './press-keys.ts'
import type { BrowserWindow, Privileged } from './privileged.ts'

/** BiDi does not reach into the popup: another page of the extension finds the button, and a key presses it. */
export async function pressInPopup(
  { browser, extensionId: uuid, openExtensionPage }: Launched,
  page: Page,
  selector: string,
): Promise<void> {
  const other = await openExtensionPage('welcome.html')
  await poll('the page', async () => (await other.$('main')) !== null)
  await page.bringToFront()
  await inChrome(browser, clickIcon, uuid)
  await poll('the button in the popup', () =>
    other.evaluate((wanted) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      const [popup] = api.extension.getViews({ type: 'popup' }) as unknown as (typeof globalThis.window)[]
      popup?.document.querySelector<HTMLElement>(wanted)?.focus()
      return popup?.document.activeElement?.matches(wanted) === true
    }, selector),
  )
  await inChrome(browser, focusPopup)
  await inChrome(browser, pressKeys, 'Enter')
  await other.close()
}

/** Runs in chrome. */
function clickIcon(uuid: string): void {
  const { CustomizableUI, Services, WebExtensionPolicy } = globalThis as unknown as Privileged
  const { document }: BrowserWindow = Services.wm.getMostRecentWindow('navigator:browser')
  const { id } = WebExtensionPolicy.getByHostname(uuid).extension
  const widget = `${id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-browser-action`
  // It stays open when a question has been answered.
  if (document.querySelector('.webextension-popup-browser') !== null) return
  CustomizableUI.addWidgetToArea(widget, 'nav-bar')
  const button = document
    .getElementById(widget)
    ?.querySelector<HTMLElement>('.unified-extensions-item-action-button')
  if (button === null || button === undefined) throw new Error('the extension has no icon')
  button.click()
}

/** Runs in chrome. */
function focusPopup(): void {
  const { Services } = globalThis as unknown as Privileged
  const { document }: BrowserWindow = Services.wm.getMostRecentWindow('navigator:browser')
  document.querySelector<HTMLElement>('.webextension-popup-browser')?.focus()
}
