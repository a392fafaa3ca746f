import type { Page } from 'puppeteer-core'

import { click, type Connected, named } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'

/** Points the extension at a hub of our own, before anything is downloaded. */
export async function useHub({ control }: Connected, hub: string): Promise<void> {
  await control.call(async (address) => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings?: object }
    if (settings !== undefined) await chrome.storage.local.set({ settings: { ...settings, hub: address } })
  }, hub)
}

/** Opens the models of the built-in connection in the settings. */
export async function openModels({ control: { page } }: Connected): Promise<Page> {
  await page.bringToFront()
  await click(page, 'Edit Built-in model (private, no key)')
  await poll('the models', async () => (await page.$('[data-model]')) !== null)
  return page
}

export function modelState(page: Page, id: string): Promise<string | null> {
  return page.evaluate(
    (wanted) => document.querySelector<HTMLElement>(`[data-model="${wanted}"]`)?.dataset['state'] ?? null,
    id,
  )
}

/** Types another hub into the settings, as a person with a mirror would. */
export async function typeHub(page: Page, hub: string): Promise<void> {
  await (await named(page, 'summary', 'Another model')).click()
  const field = await named(page, 'input', 'Model hub')
  await field.evaluate((element) => (element as HTMLInputElement).select())
  await field.type(hub)
}

/** Downloads the smallest model of the list. */
export async function downloadModel(page: Page): Promise<void> {
  await click(page, 'Download 145\u00A0MB: SmolLM2 135M Instruct')
  await poll('the model', async () => (await modelState(page, 'smollm2-135m')) === 'ready', 60)
}
