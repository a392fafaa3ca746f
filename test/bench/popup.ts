import type { Page } from 'puppeteer-core'

import { click, type Connected, fill } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import { clockAhead } from './clock.ts'
import { watchAnswer } from './watch-answer.ts'

export interface Popup {
  readonly page: Page
  /** Milliseconds that its clock is ahead of ours. */
  readonly ahead: number
}

/** The popup in a tab of the popup's own size. */
export async function openPopup(
  { browser, control, extensionOrigin }: Connected,
  { temperature, maximumTokens } = { temperature: 1, maximumTokens: 100_000 },
): Promise<Popup> {
  await control.call(
    async (playground) => {
      const { settings } = (await chrome.storage.local.get('settings')) as { settings: object }
      await chrome.storage.local.set({ settings: { ...settings, playground } })
    },
    { system: '', temperature, maximumTokens },
  )
  const page = await browser.newPage()
  await page.setViewport({ width: 420, height: 600 })
  await page.goto(`${extensionOrigin}/popup.html`)
  await page.bringToFront()
  await poll('the form', async () => (await page.$('textarea')) !== null)
  return { page, ahead: await clockAhead(page) }
}

export interface Shown {
  /** After the frame in which the last token was there; milliseconds since the epoch by our clock. */
  readonly painted: number
  /** After the frame in which the answer had ended. */
  readonly settled: number
  /** Tasks of the main thread of 50 ms and more. */
  readonly longTasks: readonly { readonly start: number; readonly duration: number }[]
}

/** Asks as a person does, and waits until all of the answer is on the screen. */
export async function askInPopup({ page, ahead }: Popup, prompt: string, tokens: number): Promise<Shown> {
  await fill(page, 'Prompt', prompt)
  const watched = page.evaluate(watchAnswer, tokens)
  await click(page, 'Run')
  const { painted, settled, longTasks } = await watched
  return {
    painted: painted - ahead,
    settled: settled - ahead,
    longTasks: longTasks.map(({ start, duration }) => ({ start: start - ahead, duration })),
  }
}
