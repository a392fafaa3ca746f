import type { Page } from 'puppeteer-core'

import type { Capability } from '../../utils/model/capability.ts'
import { builtInConnection } from '../../utils/storage/built-in-connection.ts'
import { click, type Connected, fill } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'

/** Nothing learned yet; the names of files with other imports are unknown to Node itself. */
const fresh = { ...builtInConnection.quirks, reasoningSwitch: 'effort', decisionShape: 'openai' }

/** Sets the model of the connection, and forgets what was learned of the last one. */
export async function useModel(
  { control }: Connected,
  model: string,
  patience = 60,
  capability: Capability | null = null,
): Promise<void> {
  await control.call(
    async (name, seconds, quirks, found) => {
      interface Stored {
        connections: {
          preset: string
          model: string
          patience: number
          quirks: object
          capability: unknown
        }[]
      }
      const { settings } = (await chrome.storage.local.get('settings')) as { settings: Stored }
      const connections = settings.connections.map((each) =>
        each.preset === 'built-in'
          ? each
          : { ...each, model: name, patience: seconds, quirks, capability: found },
      )
      await chrome.storage.local.set({ settings: { ...settings, connections } })
    },
    model,
    patience,
    fresh,
    capability,
  )
}

/** Opens a page, selects an element's text, and asks for its classification as the popup does. */
export async function classifyMessage(
  { browser, control }: Connected,
  url: string,
  selector: string | null,
  frame: string | null = null,
  labelSetId: string | null = null,
): Promise<{ readonly page: Page; readonly tabId: number }> {
  const page = await browser.newPage()
  await page.goto(url)
  if (selector !== null) {
    const select = (wanted: string, frameSelector: string | null) => {
      const inner = frameSelector === null ? null : document.querySelector<HTMLIFrameElement>(frameSelector)
      const view = inner?.contentWindow ?? window
      const element = view.document.querySelector(wanted)
      if (element === null) throw new Error(`no ${wanted}`)
      view.focus()
      view.getSelection()?.selectAllChildren(element)
    }
    await page.evaluate(select, selector, frame)
  }
  await page.bringToFront()
  const tabId = await poll('the tab', () => control.tabId(url))
  await control.call(
    async (id, labelSet) => {
      await chrome.runtime.sendMessage({ type: 'selection-classify', tabId: id, labelSetId: labelSet })
    },
    tabId,
    labelSetId,
  )
  return { page, tabId }
}

/** Asks in the popup as a person does, for the likeliest answer, and gives the numbers of its tokens once it is over. */
export async function askInPopup(
  browser: Connected,
  prompt: string,
  maximumTokens: number,
): Promise<readonly (string | undefined)[]> {
  // Else the answer before would be there already.
  await browser.control.call(() => chrome.runtime.sendMessage({ type: 'runs-clear' }))
  const page = await browser.openExtensionPage('popup.html')
  await page.bringToFront()
  await fill(page, 'Prompt', prompt)
  await page.evaluate(() => document.querySelector('.playground-options')?.setAttribute('open', ''))
  await fill(page, 'Temperature', '0')
  await fill(page, 'Maximum tokens', String(maximumTokens))
  await click(page, 'Run')
  await poll(
    'the answer',
    () => page.evaluate(() => document.querySelector('.answer[data-state="done"]') !== null),
    60,
  )
  const logprobs = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-token]')].map(({ dataset }) => dataset['logprob']),
  )
  await page.close()
  return logprobs
}
