import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { poll } from '../support/browser/poll.ts'
import { type Person, personIn } from '../support/person/person.ts'
import { middleOf } from './check-steps.ts'
import { stored } from './learning-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { onScreen } from './screen.ts'

/** A real private window, which only Chromium can be told to open to an extension. */
let scene: Scene
let browser: Scene['browser']
let pages: Scene['pages']
let person: Person

beforeAll(async () => {
  scene = await startScene('chromium', { viewport: null, inPrivateWindows: true })
  ;({ browser, pages } = scene)
  person = personIn(browser, onScreen().display ?? null)
})
afterAll(() => scene?.stop())

async function openPrivately(url: string): Promise<Page> {
  await browser.control.call((wanted) => chrome.windows.create({ incognito: true, url: wanted }), url)
  const target = await browser.browser.waitForTarget((each) => each.url() === url)
  return poll('the page', () => target.page())
}

test('a check in a private window shows its numbers, and leaves none behind', async () => {
  const check = async (page: Page) => {
    await person.chooseFromMenu(page, await middleOf(page, '#answer p'), [0])
    const tabId = await poll('the tab', () => browser.control.tabId(page.url()))
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    await page.close()
    return card.claims.map(({ probability }) => probability)
  }
  const hidden = await check(await openPrivately(pages.url('/answer')))
  expect(hidden.length).toBeGreaterThan(0)
  expect(await stored(browser, 'runs')).toEqual([])
  const page = await browser.browser.newPage()
  await page.goto(pages.url('/answer'))
  expect(await check(page)).toEqual(hidden)
  await poll('the run', async () => (await stored(browser, 'runs')).length === 1)
})

test('a chat in a private window cannot be watched from the popup', async () => {
  expect(await isOffered(await openPrivately(pages.url('/chat')))).toBe(false)
  const page = await browser.browser.newPage()
  await page.goto(pages.url('/chat'))
  expect(await isOffered(page)).toBe(true)
})

/** Whether the popup on a page offers to watch it; it offers a check in any case, once it knows the page. */
async function isOffered(page: Page): Promise<boolean> {
  const tabId = await poll('the tab', () => browser.control.tabId(page.url()))
  const popup = await browser.openExtensionPage(`popup.html?tab=${tabId}`)
  await poll('the popup', () => popup.evaluate(() => document.querySelector('textarea') !== null))
  // What it offers comes with the answer to a question of its own, before one that is asked later.
  await popup.evaluate(async (id) => {
    await chrome.tabs.get(id)
    await chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] })
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  }, tabId)
  const found = await popup.evaluate(() => document.querySelector('.popup-watch') !== null)
  await popup.close()
  await page.close()
  return found
}
