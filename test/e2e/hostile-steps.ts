import type { Page } from 'puppeteer-core'

import { allowHosts, type Connected } from '../support/browser/connected.ts'
import type { CardView } from '../support/browser/control.ts'
import { cardPixels } from '../support/browser/hostile/card-pixels.ts'
import { poll } from '../support/browser/poll.ts'
import { stored } from './learning-steps.ts'
import type { Scene } from './scene.ts'
import { classifyMessage, useModel } from './steps.ts'

/** What a test does on a hostile page, with a person's own means. */
export function hostileSteps({ browser, pages }: Scene) {
  const { control } = browser
  const examples = () => stored(browser, 'examples')
  const done = (tabId: number) => control.card(tabId, ({ state }) => state === 'done')

  /** Classifies the text of a page, and waits for what comes of it. */
  async function open(path: string, model = 'ok') {
    await useModel(browser, model)
    return classifyMessage(browser, pages.url(`/hostile/${path}`), '#text')
  }

  /** Presses a button of the card, for as long as it takes to look pressed. `by`: where the card's frame begins. */
  async function press(page: Page, card: CardView, ending: string, by = { x: 0, y: 0 }): Promise<void> {
    const button = card.buttons.find((each) => each.name.endsWith(ending))
    if (button === undefined) throw new Error(`no ${ending}`)
    await page.mouse.move(button.x + by.x, button.y + by.y)
    await page.mouse.down()
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    })
    await page.mouse.up()
  }

  const isGone = (tabId: number) =>
    poll('the card is gone', async () => (await control.readCard(tabId)) === null)

  /** Whether its paper and its ink are on the screen as they are on a page that does nothing. */
  async function isDrawn(page: Page, card: CardView): Promise<boolean> {
    const { ink, paper } = await cardPixels(control, page, card)
    return paper > 0.5 && ink > 0.002
  }

  /** Says that the first label is right, takes it back, and closes the card, all with the mouse. */
  async function operate(page: Page, tabId: number, by?: { x: number; y: number }): Promise<boolean> {
    await press(page, await done(tabId), 'Billing is right', by)
    await poll('the correction', async () => (await examples())[0]?.['truth'] === 'billing')
    await press(page, await done(tabId), 'Billing is right', by)
    await poll('it is taken back', async () => (await examples()).length === 0)
    await press(page, await done(tabId), 'Esc', by)
    return isGone(tabId)
  }

  /** Whether the side panel of a tab shows its result. */
  async function isInPanel(tabId: number): Promise<boolean> {
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tabId}`)
    const isShown = await poll('the result', () =>
      panel.evaluate(() => document.querySelector('[data-label="billing"]') !== null),
    )
    await panel.close()
    return isShown
  }

  return { open, done, examples, press, isGone, isDrawn, isInPanel, operate }
}

/** Shows an element alone: the page does so for a key. */
export async function fullScreen(page: Page, key: 'a' | 'v'): Promise<void> {
  await page.mouse.click(5, 5)
  await page.keyboard.press(key)
  await poll('full screen', () => page.evaluate(() => document.fullscreenElement !== null))
}

/** Gives the extension leave for a host, as a person would. */
export async function allowHost(browser: Connected, host: string): Promise<void> {
  const { control, name } = browser
  if (name === 'chromium') await allowHosts(browser, [host])
  await control.page.bringToFront()
  await control.call((wanted) => {
    addEventListener('click', () => void chrome.permissions.request({ origins: [wanted] }), { once: true })
  }, host)
  await control.page.mouse.click(2, 2)
  await poll('the leave', () =>
    control.call((wanted) => chrome.permissions.contains({ origins: [wanted] }), host),
  )
}

/** Asks for the classification of what is selected in a tab. */
export async function classifySelected({ control }: Connected, tabId: number): Promise<void> {
  await control.call(async (id) => {
    await chrome.runtime.sendMessage({ type: 'selection-classify', tabId: id, labelSetId: null })
  }, tabId)
}

/** Classifies an element's text in the one frame of a page. `corner`: of the frame. */
export async function classifyInFrame(
  browser: Connected,
  url: string,
  selector: string,
): Promise<{ page: Page; tabId: number; corner: { x: number; y: number } }> {
  const page = await browser.browser.newPage()
  await page.goto(url)
  const frame = await poll('the frame', async () => page.frames().find((each) => each.parentFrame() !== null))
  await frame.waitForSelector(selector)
  await page.bringToFront()
  const corner = await page.evaluate(() => {
    const element = document.querySelector('iframe')
    const { x = 0, y = 0 } = element?.getBoundingClientRect() ?? {}
    return { x: x + (element?.clientLeft ?? 0), y: y + (element?.clientTop ?? 0) }
  })
  await frame.evaluate((wanted) => {
    const element = document.querySelector(wanted)
    focus()
    if (element !== null) getSelection()?.selectAllChildren(element)
  }, selector)
  const tabId = await poll('the tab', () => browser.control.tabId(url))
  await classifySelected(browser, tabId)
  return { page, tabId, corner }
}
