import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { axeViolations } from '../support/browser/axe.ts'
import { allowHosts } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import { drag, everywhere, floatingButton, turnFloating } from './floating-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { useModel } from './steps.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let server: Scene['server']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser, pages, server } = scene)
    await useModel(browser, 'ok')
    if (name === 'chromium') await allowHosts(browser, everywhere)
  })
  afterAll(() => scene?.stop())

  const registered = () =>
    browser.control.call(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts()
      return scripts.map(({ id }) => id)
    })

  const isAllowed = (origin: string) =>
    browser.control.call((wanted) => chrome.permissions.contains({ origins: [wanted] }), origin)

  const turn = (isOn: boolean) => turnFloating(browser, isOn)

  async function openPage(path = '/') {
    const page = await browser.browser.newPage()
    const url = pages.url(path)
    await page.goto(url)
    await page.bringToFront()
    return { page, tabId: await poll('the tab', () => browser.control.tabId(url)) }
  }

  const view = (tabId: number) => floatingButton(browser, tabId)
  const shown = (tabId: number) => poll('the button', () => view(tabId))
  const gone = (tabId: number) => poll('no button', async () => (await view(tabId)) === null)

  /** Waits until the time is over within which a selection gets the button. */
  async function moment(page: Page): Promise<void> {
    const begun = await page.evaluate(() => performance.now())
    await poll('a moment', () => page.evaluate((start) => performance.now() > start + 400, begun))
  }

  test('is off at first, and in no page', async () => {
    expect(await registered()).toEqual([])
    const { page, tabId } = await openPage()
    await drag(page, '#message-1 p')
    await moment(page)
    expect(await view(tabId)).toBeNull()
    await page.close()
  })

  describe('turned on', () => {
    beforeAll(() => turn(true))

    test('it stands beside what is selected by pointer, in pages that are open already too', async () => {
      await turn(false)
      const { page, tabId } = await openPage()
      await turn(true)
      await page.bringToFront()
      const sent = server.requests.length
      const words = await drag(page, '#message-1 p')
      const { box, buttons } = await shown(tabId)
      expect(buttons.map(({ name: said }) => said)).toEqual(['Classify selection', 'Check selection'])
      const isOver =
        box.x < words.right &&
        box.x + box.width > words.left &&
        box.y < words.bottom &&
        box.y + box.height > words.top
      expect(isOver).toBe(false)
      expect(Math.abs(box.y - words.bottom)).toBeLessThan(60)
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
      expect(server.requests.length).toBe(sent)
      await page.close()
    })

    test.each([
      { button: 'Classify selection', title: 'Support triage' },
      { button: 'Check selection', title: 'Check' },
    ])('$button: a press opens the card for the words that stay selected', async ({ button, title }) => {
      const { page, tabId } = await openPage()
      await drag(page, '#message-1 p')
      const { buttons } = await shown(tabId)
      const { x, y } = buttons.find(({ name: said }) => said === button) ?? { x: 0, y: 0 }
      await page.mouse.click(x, y)
      const card = await browser.control.card(tabId, ({ state }) => state === 'done')
      expect(card.text).toContain(title)
      expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(10)
      await gone(tabId)
      await page.close()
    })

    test('it comes for a selection by keyboard, and goes with Escape, scrolling and the selection itself', async () => {
      const { page, tabId } = await openPage('/tall')
      /** Some words by pointer, then more of them by keys. */
      const select = async () => {
        await drag(page, '#message-1 p')
        await shown(tabId)
        await page.keyboard.press('Escape')
        await gone(tabId)
        await page.keyboard.down('Shift')
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('ArrowRight')
        await page.keyboard.up('Shift')
        return shown(tabId)
      }
      await select()
      await page.keyboard.press('Escape')
      await gone(tabId)
      await select()
      await page.evaluate(() => scrollBy(0, 40))
      await gone(tabId)
      await select()
      await page.click('#message-2 p')
      expect(await gone(tabId)).toBe(true)
      await page.close()
    })

    test('not for two characters, a password, or what a script selects; but for the words of a field', async () => {
      const { page, tabId } = await openPage('/fields')
      const nothingFor = async (act: () => Promise<void>) => {
        await act()
        await moment(page)
        expect(await view(tabId)).toBeNull()
      }
      await nothingFor(async () => {
        await page.click('#secret', { count: 3 })
      })
      // A press that selects nothing does not make a later selection the person's own.
      await nothingFor(() => page.click('h1'))
      await nothingFor(() =>
        page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body)),
      )
      await nothingFor(async () => {
        await page.click('#open')
        await page.keyboard.press('Home')
        await page.keyboard.down('Shift')
        for (let times = 0; times < 2; times += 1) await page.keyboard.press('ArrowRight')
        await page.keyboard.up('Shift')
      })
      await page.click('#open', { count: 3 })
      await shown(tabId)
      await page.close()
    })

    test('a page can neither press it nor read it; axe finds nothing in it', async () => {
      const { page, tabId } = await openPage()
      await drag(page, '#message-1 p')
      const { markup } = await shown(tabId)
      const seen = await page.evaluate(() => {
        const host = document.querySelector('surelight-floating')
        host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
        return { root: host?.shadowRoot ?? null, html: host?.innerHTML ?? '' }
      })
      expect(seen).toEqual({ root: null, html: '' })
      expect(await browser.control.readCard(tabId)).toBeNull()
      if (name === 'chromium') {
        const copy = await browser.browser.newPage()
        await copy.setContent(`<!doctype html><html lang="en"><title>Button</title><body>${markup}`)
        expect(await copy.evaluate(() => document.querySelectorAll('button').length)).toBe(2)
        expect(await axeViolations(copy, ['region', 'landmark-one-main', 'page-has-heading-one'])).toEqual([])
        await copy.close()
      }
      await page.close()
    })
  })

  test('turned off, it is gone from pages that are open, and the leave with it', async () => {
    await turn(true)
    const { page, tabId } = await openPage()
    await drag(page, '#message-1 p')
    await shown(tabId)
    await turn(false)
    await page.bringToFront()
    await gone(tabId)
    expect(await poll('no script', async () => ((await registered()).length === 0 ? 'none' : null))).toBe(
      'none',
    )
    expect(await poll('no leave', async () => !(await isAllowed('https://*/*')))).toBe(true)
    // The connection needs this one.
    expect(await isAllowed('http://127.0.0.1/*')).toBe(true)
    await page.close()
  })

  test('turned off, it leaves a watched site its leave, which Chromium takes back with that for all', async () => {
    await turn(true)
    await browser.control.call(async () => {
      const { settings } = (await chrome.storage.local.get('settings')) as { settings: { watch: object } }
      const watch = { ...settings.watch, sites: [{ scheme: 'https', host: 'chat.example' }] }
      await chrome.storage.local.set({ settings: { ...settings, watch } })
      addEventListener(
        'click',
        () => void chrome.permissions.request({ origins: ['https://chat.example/*'] }),
        {
          once: true,
        },
      )
    })
    await browser.control.page.bringToFront()
    await browser.control.page.mouse.click(2, 2)
    await poll('the site in the list', () =>
      browser.control.page.evaluate(() => document.body.innerText.includes('chat.example')),
    )
    await turn(false)
    expect(await poll('no leave', async () => !(await isAllowed('https://*/*')))).toBe(true)
    expect(await poll('its leave', () => isAllowed('https://chat.example/*'))).toBe(true)
  })
})
