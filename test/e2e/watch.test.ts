import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { axeViolations } from '../support/browser/axe.ts'
import { allowLoopback, builtExtension, click } from '../support/browser/connected.ts'
import { startControl } from '../support/browser/control.ts'
import { poll } from '../support/browser/poll.ts'
import { type Scene, startScene } from './scene.ts'
import { useModel } from './steps.ts'
import {
  chipMarkup,
  chips,
  chipsIn,
  openChat,
  pressChip,
  setBudget,
  settled,
  states,
  unwatch,
  watch,
  watchedChat,
  watchSettings,
} from './watch-steps.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let server: Scene['server']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser, pages, server } = scene)
  })
  afterAll(() => scene?.stop())
  afterEach(async () => {
    await unwatch(browser)
    await setBudget(browser, 60)
  })

  test('the popup turns it on for the site of its tab, and off again', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await openChat(browser, pages.url('/chat'))
    const popup = await browser.openExtensionPage(`popup.html?tab=${tabId}`)
    await click(popup, 'Watch this chat')
    await poll('the site', async () => (await watchSettings(browser)).sites.length === 1)
    expect((await watchSettings(browser)).sites).toEqual([{ scheme: 'http', host: '127.0.0.1' }])
    await page.bringToFront()
    await chips(browser, tabId, (views) => settled(views))
    await popup.bringToFront()
    await click(popup, 'Stop watching 127.0.0.1')
    await poll('the chips are gone', async () => (await chipsIn(browser, tabId)) === null)
    expect((await watchSettings(browser)).sites).toEqual([])
    // A connection stands on the same host, so the browser's leave stays.
    expect(
      await browser.control.call(() => chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] })),
    ).toBe(true)
    await popup.close()
    await page.close()
  })

  test('of the answers that were there before, only the last two are checked without a click', async () => {
    const sent = server.requests.length
    const { page, tabId, views } = await watchedChat(scene)
    expect(states(views)).toEqual(['offered', 'offered', 'done', 'done'])
    // Two answers of two sentences each, in two phrasings.
    expect(server.requests.length - sent).toBe(8)
    expect(views.map(({ text }) => text)).toEqual([
      'Check',
      'Check',
      '95 % · none of 2 to look at',
      '10 % · 1 of 2 to look at',
    ])
    expect(views[3]?.name).toBe('Answer 4. Weakest sentence: 10 %·, 1 of 2 to look at. Open the check')
    const [first] = views
    if (first !== undefined) await pressChip(page, first)
    const after = await chips(browser, tabId, (all) => settled(all) && all[0]?.state === 'done')
    expect(states(after)).toEqual(['done', 'offered', 'done', 'done'])
    await page.close()
  })

  test('an answer gets its chip once it is written, and with the message that it answers', async () => {
    const { page, tabId } = await watchedChat(scene)
    const sent = server.requests.length
    await page.click('#answer')
    await poll('the answer is being written', () =>
      page.evaluate(() => document.querySelector('[aria-busy]') !== null),
    )
    expect(await chipsIn(browser, tabId)).toHaveLength(4)
    const views = await chips(browser, tabId, (all) => settled(all, 5))
    expect(views[4]).toMatchObject({ state: 'done', text: '5 % · 1 of 2 to look at' })
    const asked = server.requests.slice(sent).map(({ body }) => body)
    expect(asked).toHaveLength(4)
    for (const body of asked) {
      expect(body).toContain('And then?')
      expect(body).toContain('It is far away from here.')
    }
    await page.close()
  })

  test('a press opens the card with the same numbers, and nobody is asked again', async () => {
    const { page, tabId, views } = await watchedChat(scene)
    const sent = server.requests.length
    const last = views[3]
    if (last !== undefined) await pressChip(page, last)
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(card.text).toContain('1 of 2 sentences to look at')
    expect(card.claims.map(({ probability }) => probability)).toEqual([last?.probability])
    expect(server.requests.length).toBe(sent)
    await page.close()
  })

  test("the first part of an answer that is too long is the card's to offer", async () => {
    const { page, tabId } = await watchedChat(scene)
    const sent = server.requests.length
    await page.evaluate(() => {
      window.chat.add('user', 'Tell me all.')
      window.chat.add('assistant', 'The tower stands in Paris. '.repeat(1000))
    })
    await page.evaluate(() => document.querySelector('.message:last-child')?.scrollIntoView())
    const views = await chips(
      browser,
      tabId,
      (all) => all.at(-1)?.state === 'too-long' && all.at(-1)?.shown === 'shown',
    )
    const long = views.at(-1)
    if (long !== undefined) await pressChip(page, long)
    await browser.control.card(tabId, ({ failure }) => failure === 'selection-too-long')
    expect(server.requests.length).toBe(sent)
    await page.close()
  })

  test('an answer that scrolls out of a list comes back with its result; one that is written anew is asked about anew', async () => {
    const { page, tabId } = await watchedChat(scene)
    const sent = server.requests.length
    await page.evaluate(() => window.chat.takeAway())
    await chips(browser, tabId, (views) => views.length === 0)
    await page.evaluate(() => window.chat.bringBack())
    const back = await chips(browser, tabId, (views) => settled(views))
    expect(states(back)).toEqual(['offered', 'offered', 'done', 'done'])
    expect(server.requests.length).toBe(sent)
    await page.evaluate(() => {
      const words = document.querySelector('#answer-4 p')
      if (words !== null) words.textContent = 'It never moved. That is wrong on purpose.'
    })
    const anew = await chips(
      browser,
      tabId,
      (views) => settled(views) && views[3]?.text.startsWith('3') === true,
    )
    expect(anew[3]?.text).toBe('31 % · 1 of 2 to look at')
    expect(server.requests.length - sent).toBe(4)
    await page.close()
  })

  test('a page spends no more than its budget until the person allows it', async () => {
    await setBudget(browser, 5)
    const sent = server.requests.length
    const { page, tabId, views } = await watchedChat(scene)
    expect(states(views).toSorted()).toEqual(['done', 'offered', 'offered', 'spent'])
    expect(server.requests.length - sent).toBe(4)
    const spent = views.find(({ state }) => state === 'spent')
    expect(spent?.name).toContain('Allow this page 5 more requests and 60,000 more tokens')
    if (spent !== undefined) await pressChip(page, spent)
    const after = await chips(
      browser,
      tabId,
      (all) => states(all).filter((state) => state === 'done').length === 2,
    )
    expect(states(after)).toEqual(['offered', 'offered', 'done', 'done'])
    expect(server.requests.length - sent).toBe(8)
    const [first] = after
    if (first !== undefined) await pressChip(page, first)
    await chips(browser, tabId, (all) => all[0]?.state === 'spent')
    expect(server.requests.length - sent).toBe(8)
    // Another document has a budget of its own.
    await page.reload()
    await page.bringToFront()
    await chips(browser, tabId, (all) => settled(all) && states(all).includes('done'))
    expect(server.requests.length - sent).toBe(12)
    await page.close()
  })

  test('a failure is said in the chip, and in full in the card', async () => {
    const { page, tabId, views } = await watchedChat(scene, '/chat', 'server-error')
    expect(states(views)).toEqual(['offered', 'offered', 'failed', 'failed'])
    expect(views[3]).toMatchObject({ text: 'Not checked' })
    expect(views[3]?.hint).toMatch(/\w+ .*\./)
    const sent = server.requests.length
    const last = views[3]
    if (last !== undefined) await pressChip(page, last)
    await browser.control.card(tabId, ({ failure }) => failure !== null)
    expect(server.requests.length).toBe(sent)
    await page.close()
  })

  test('a page can neither press a chip nor read it', async () => {
    const { page, tabId, views } = await watchedChat(scene)
    const sent = server.requests.length
    const seen = await page.evaluate(() => {
      const host = document.querySelector('surelight-chips')
      for (const type of ['pointerdown', 'click']) {
        host?.dispatchEvent(
          new MouseEvent(type, { bubbles: true, composed: true, clientX: 1000, clientY: 174 }),
        )
      }
      return { root: host?.shadowRoot ?? null, text: host?.textContent ?? '', html: host?.innerHTML ?? '' }
    })
    expect(seen).toEqual({ root: null, text: '', html: '' })
    // One that is made hard to see asks nothing.
    await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.5'))
    const [first] = views
    if (first !== undefined) await pressChip(page, first)
    await page.evaluate(() => document.documentElement.style.removeProperty('opacity'))
    expect(states((await chipsIn(browser, tabId)) ?? [])).toEqual(states(views))
    expect(server.requests.length).toBe(sent)
    await page.close()
  })

  test('the menu of a chip ends it on all pages of the site at once, and on later loads', async () => {
    const other = await openChat(browser, pages.url('/chat'))
    const { page, tabId, views } = await watchedChat(scene)
    const last = views[3]
    await page.mouse.click(last?.more.x ?? 0, last?.more.y ?? 0)
    const open = await chips(browser, tabId, (all) => all[3]?.menu.length === 2)
    expect(open[3]?.menu.map(({ text }) => text)).toEqual(['Stop watching 127.0.0.1', 'Settings'])
    await other.page.bringToFront()
    await chips(browser, other.tabId, (all) => all.length === 4)
    await page.bringToFront()
    const entry = open[3]?.menu[0]
    await page.mouse.click(entry?.x ?? 0, entry?.y ?? 0)
    await poll('the chips are gone', async () => (await chipsIn(browser, tabId)) === null)
    await poll('the others too', async () => (await chipsIn(browser, other.tabId)) === null)
    expect((await watchSettings(browser)).sites).toEqual([])
    const registered = () => browser.control.call(() => chrome.scripting.getRegisteredContentScripts())
    await poll('no script for later loads', async () => (await registered()).length === 0)
    await other.page.close()
    await page.close()
  })

  test('axe finds nothing in the chips, the settings and the popup', async () => {
    const { page, tabId, views } = await watchedChat(scene)
    const last = views[3]
    await page.mouse.click(last?.more.x ?? 0, last?.more.y ?? 0)
    await chips(browser, tabId, (all) => all[3]?.menu.length === 2)
    if (name === 'chromium') {
      const markup = await chipMarkup(browser, tabId)
      const copy = await browser.browser.newPage()
      await copy.setContent(`<!doctype html><html lang="en"><title>Chips</title><body>${markup}`)
      expect(await copy.evaluate(() => document.querySelectorAll('[data-chip]').length)).toBe(4)
      expect(await axeViolations(copy, ['region', 'landmark-one-main', 'page-has-heading-one'])).toEqual([])
      await copy.close()
    }
    for (const path of ['options.html#pages', `popup.html?tab=${tabId}`]) {
      const own = await browser.openExtensionPage(path)
      await poll('the words', () => own.evaluate(() => document.body.innerText.includes('Stop watching')))
      expect(await axeViolations(own)).toEqual([])
      await own.close()
    }
    await page.close()
  })
})

describe('in chromium', () => {
  let scene: Scene
  let browser: Scene['browser']
  let server: Scene['server']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene('chromium')
    ;({ browser, pages, server } = scene)
  })
  afterAll(() => scene?.stop())

  test('a chip outlives the background, and so does what its page has spent', async () => {
    await useModel(browser, 'ok')
    await setBudget(browser, 8)
    const { page, tabId } = await openChat(browser, pages.url('/chat'))
    await watch(browser)
    const views = await chips(browser, tabId, (all) => settled(all))
    const target = await browser.browser.waitForTarget((each) => each.type() === 'service_worker')
    await (await target.worker())?.close()
    const sent = server.requests.length
    const [first] = views
    if (first !== undefined) await pressChip(page, first)
    await chips(browser, tabId, (all) => all[0]?.state === 'spent')
    const last = views[3]
    if (last !== undefined) await pressChip(page, last)
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(card.claims.map(({ probability }) => probability)).toEqual([last?.probability])
    expect(server.requests.length).toBe(sent)
    await page.close()
  })

  test('an update of the extension while a chat is open gives it new chips, and nothing of the old ones stays', async () => {
    await setBudget(browser, 60)
    const { page, tabId } = await openChat(browser, pages.url('/chat'))
    await chips(browser, tabId, (all) => settled(all))
    await browser.browser.installExtension(builtExtension('chromium'))
    await allowLoopback(browser)
    const control = await startControl(browser)
    const updated = { ...browser, control }
    await page.bringToFront()
    const views = await chips(updated, tabId, (all) => settled(all))
    expect(await page.evaluate(() => document.querySelectorAll('surelight-chips').length)).toBe(1)
    const [first] = views
    if (first !== undefined) await pressChip(page, first)
    await chips(updated, tabId, (all) => all[0]?.state === 'done')
    await page.close()
  })
})
