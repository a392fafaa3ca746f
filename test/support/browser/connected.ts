import { join } from 'node:path'

import type { ElementHandle, Page } from 'puppeteer-core'

import { type Control, startControl } from './control.ts'
import type { BrowserName } from './find-program.ts'
import { launch, type Launched, type LaunchOptions } from './launch.ts'
import { poll } from './poll.ts'

export const builtExtension = (name: BrowserName) =>
  join(process.cwd(), '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3')

/** A browser whose extension may reach this machine. */
export interface Connected extends Launched {
  readonly control: Control
}

export interface ConnectedOptions extends Omit<LaunchOptions, 'extension'> {
  /** In Chromium alone. */
  readonly inPrivateWindows?: boolean
}

export async function launchConnected(
  name: BrowserName,
  { inPrivateWindows = false, ...options }: ConnectedOptions = {},
): Promise<Connected> {
  const launched = await launch(name, { ...options, extension: builtExtension(name) })
  if (inPrivateWindows) await allowPrivateWindows(launched)
  if (name === 'chromium') await allowLoopback(launched)
  const control = await startControl(launched)
  await askForLoopback(control)
  return { ...launched, control }
}

/** What the browser was told to allow is allowed once it is asked for, which takes a click. */
async function askForLoopback({ call, page }: Control): Promise<void> {
  await call(() => {
    const ask = () => {
      void chrome.permissions.request({ origins: ['http://127.0.0.1/*'] }).then((isAllowed) => {
        document.documentElement.dataset['allowed'] = String(isAllowed)
      })
    }
    addEventListener('click', ask, { once: true })
  })
  await page.mouse.click(2, 2)
  await poll('the leave', () => call(() => document.documentElement.dataset['allowed'] === 'true'))
}

export const allowLoopback = (launched: Launched) => allowHosts(launched, ['http://127.0.0.1/*'])

/**
 * Chromium's page of extensions can allow hosts that the extension would ask for, which Firefox is told to by a preference;
 * the question itself is a test of its own.
 */
export async function allowHosts(
  { browser, extensionId }: Launched,
  hosts: readonly string[],
): Promise<void> {
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(
    async (id, all) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { addHostPermission: (id: string, host: string) => Promise<void> }
      }
      for (const host of all) await developerPrivate.addHostPermission(id, host)
    },
    extensionId,
    hosts,
  )
  await page.close()
}

/** As a person can on the same page; the extension is loaded anew by it. */
async function allowPrivateWindows({ browser, extensionId }: Launched): Promise<void> {
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: Record<
        'updateExtensionConfiguration' | 'updateProfileConfiguration',
        (update: object) => Promise<void>
      >
    }
    // An unpacked extension is loaded again in this mode only.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true })
  }, extensionId)
  await poll('the leave for private windows', () =>
    page.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: {
          getExtensionInfo: (id: string) => Promise<{ state: string; incognitoAccess: { isActive: boolean } }>
        }
      }
      const { incognitoAccess, state } = await developerPrivate.getExtensionInfo(id)
      return incognitoAccess.isActive && state === 'ENABLED'
    }, extensionId),
  )
  await page.close()
}

/** Fills in the form of a connection as a person would, and saves it. */
export async function connectThroughSettings(
  { control: { page } }: Connected,
  {
    baseUrl,
    model,
    patience = 60,
    key = '',
  }: { baseUrl: string; model: string; patience?: number; key?: string },
): Promise<void> {
  await page.bringToFront()
  await poll('the page', async () => (await page.$('main')) !== null)
  if ((await page.$('form')) === null) await click(page, 'Add connection')
  await poll('the form', async () => (await page.$('form')) !== null)
  await page.select('form select', 'custom')
  await fill(page, 'Base URL', baseUrl)
  await fill(page, 'API key', key)
  await fill(page, 'Model', model)
  await fill(page, 'Give up after (seconds of silence)', String(patience))
  await click(page, 'Save')
  await poll('saved', async () => (await page.evaluate(() => document.body.innerText)).includes('Saved.'))
}

/** Types into the field with a visible name. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  const field = await named(page, 'input, textarea', label)
  await field.evaluate((element) => (element as HTMLInputElement).select())
  if (value === '') await page.keyboard.press('Backspace')
  else await field.type(value)
}

export async function click(page: Page, name: string): Promise<void> {
  await (await named(page, 'button', name)).click()
}

/** The control with a visible name, once it is there. */
export function named(page: Page, selector: string, name: string): Promise<ElementHandle> {
  return poll(`the control ${name}`, async () => {
    const handle = await page.evaluateHandle(
      (wanted, text) => {
        const nameOf = (element: HTMLElement) =>
          element.getAttribute('aria-label') ??
          (element as HTMLInputElement).labels?.[0]?.textContent ??
          element.textContent
        const all = [...document.querySelectorAll<HTMLElement>(wanted)]
        return all.find((element) => nameOf(element)?.trim() === text) ?? null
      },
      selector,
      name,
    )
    return handle.asElement() as ElementHandle | null
  })
}
