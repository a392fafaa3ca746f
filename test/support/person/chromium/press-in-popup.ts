import type { Page } from 'puppeteer-core'

import type { Launched } from '../../browser/launch.ts'
import { poll } from '../../browser/poll.ts'
import type { Input } from './input.ts'

const keys = 'Ctrl+Shift+U'

/** The icon may be in no toolbar, but keys can be given to it, which do what a click on it does. */
export async function pressInPopup(
  { browser, extensionId, extensionOrigin }: Launched,
  input: Input,
  page: Page,
  selector: string,
): Promise<void> {
  await giveKeys()
  await page.bringToFront()
  await poll('the focus of the page', () => page.evaluate(() => document.hasFocus()))
  await input.press(keys.toLowerCase())
  const target = await browser.waitForTarget((each) => each.url() === `${extensionOrigin}/popup.html`)
  const popup = await target.asPage()
  const button = await poll('the button in the popup', () => popup.$(selector))
  // The browser's question may close the popup while it is being clicked.
  await button.click().catch(() => undefined)
  await poll('the end of the popup', async () => !browser.targets().includes(target))

  async function giveKeys(): Promise<void> {
    const shortcuts = await browser.newPage()
    await shortcuts.goto('chrome://extensions/shortcuts')
    await shortcuts.evaluate(
      async (update) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { updateExtensionCommand: (update: object) => Promise<void> }
        }
        await developerPrivate.updateExtensionCommand(update)
      },
      { extensionId, commandName: '_execute_action', keybinding: keys },
    )
    await shortcuts.close()
  }
}
