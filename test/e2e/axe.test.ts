import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { axeViolations } from '../support/browser/axe.ts'
import { click, connectThroughSettings, fill } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import { checkOn } from './check-steps.ts'
import { changeLabelSet, seedExamples, stored } from './learning-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { classifyMessage, useModel } from './steps.ts'

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (scheme) => {
  let scene: Scene
  let browser: Scene['browser']
  let server: Scene['server']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene('chromium', { connected: false })
    ;({ browser, server, pages } = scene)
  })
  afterAll(() => scene?.stop())

  async function open(path: string): Promise<Page> {
    const page = await browser.openExtensionPage(path)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await poll('the page', () => page.evaluate(() => document.querySelector('main') !== null))
    return page
  }

  test.each(['popup.html', 'options.html', 'welcome.html', 'sidepanel.html', 'studio.html'])(
    'in %s when nothing is set up',
    async (path) => {
      const page = await open(path)
      expect(await axeViolations(page)).toEqual([])
      await page.close()
    },
  )

  test('in the settings with a connection, a report, and a label set being edited', async () => {
    await connectThroughSettings(browser, { baseUrl: server.baseUrl, model: 'ok' })
    const page = await open('options.html')
    await click(page, 'Add connection')
    await click(page, 'Save')
    await fill(page, 'API key', 'sk-wrong-000000000000')
    await fill(page, 'Base URL', server.baseUrl)
    await fill(page, 'Model', 'ok')
    await click(page, 'Test connection')
    await poll('the report', () => page.evaluate(() => document.querySelector('.report') !== null))
    await click(page, 'Edit Support triage')
    for (const type of ['score', 'predicate', 'choice']) {
      await page.click(`input[type="radio"][value="${type}"]`)
      expect(await axeViolations(page)).toEqual([])
    }
    await page.close()
  })

  test.each(['ok', 'cut', 'no-logprobs', 'quota'])('in the popup with the answer %s', async (model) => {
    await useModel(browser, model)
    await browser.control.call(() => chrome.runtime.sendMessage({ type: 'runs-clear' }))
    const page = await open('popup.html')
    await fill(page, 'Prompt', 'Tell me about the tower.')
    await click(page, 'Run')
    const isOver = '.answer:is([data-state="done"], [data-state="failed"])'
    await poll('the answer', () =>
      page.evaluate((selector) => document.querySelector(selector) !== null, isOver),
    )
    await (await page.$('.measure-jump button'))?.click()
    expect(await axeViolations(page)).toEqual([])
    await page.close()
  })

  // The card's own root is closed, to axe too: its markup and style are laid out in a page of their own.
  test.each(['ok', 'close', 'low-mass', 'no-letter', 'server-error', 'silent'])(
    'in the card of %s',
    async (model) => {
      await useModel(browser, model)
      const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
      await browser.control.card(
        tabId,
        ({ state }) => state !== null && (state === 'running') === (model === 'silent'),
      )
      const markup = await browser.control.markup(tabId)
      const copy = await browser.browser.newPage()
      await copy.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await copy.setContent(`<!doctype html><html lang="en"><title>Card</title><body>${markup}`)
      expect(await copy.evaluate(() => document.querySelector('dialog') !== null)).toBe(true)
      // Rules about whole pages do not apply to a part of one.
      expect(await axeViolations(copy, ['region', 'landmark-one-main', 'page-has-heading-one'])).toEqual([])
      await copy.close()
      await page.close()
    },
  )

  test.each([
    ['ok', ['n']],
    ['ok', ['a', 'n', '2']],
    ['no-logprobs', []],
    ['silent', []],
  ] as const)('in the check card of %s after %j, and in the panel beside it', async (model, keys) => {
    await useModel(browser, model)
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    await browser.control.card(
      tabId,
      ({ state }) => state !== null && (state === 'running') === (model === 'silent'),
    )
    for (const key of keys) await page.keyboard.press(key)
    const markup = await browser.control.markup(tabId)
    const copy = await browser.browser.newPage()
    await copy.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await copy.setContent(`<!doctype html><html lang="en"><title>Card</title><body>${markup}`)
    expect(await copy.evaluate(() => document.querySelector('.check') !== null)).toBe(true)
    expect(await axeViolations(copy, ['region', 'landmark-one-main', 'page-has-heading-one'])).toEqual([])
    await copy.close()
    const panel = await open(`sidepanel.html?tab=${tabId}`)
    await poll('the check', () => panel.evaluate(() => document.querySelector('.check') !== null))
    expect(await axeViolations(panel)).toEqual([])
    await panel.close()
    await page.close()
  })

  test.each([1, 12, 64])('in the studio with %i corrections', async (count) => {
    await useModel(browser, 'ok')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    await browser.control.card(tabId, ({ state }) => state === 'done')
    await page.keyboard.press('1')
    await poll('the correction', async () => (await stored(browser, 'examples')).length > 0)
    await page.close()
    if (count > 1) await seedExamples(browser, count - 1)
    const studio = await open('studio.html#calibration')
    await poll('the figures', () =>
      studio.evaluate(() => {
        const { innerText } = document.body
        return /first labels?/.test(innerText) && !innerText.includes('Computing')
      }),
    )
    await studio.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await axeViolations(studio)).toEqual([])
    await studio.close()
    await browser.control.call(() => chrome.runtime.sendMessage({ type: 'examples-clear' }))
  })

  test('in the review queue', async () => {
    await changeLabelSet(browser, { followUp: { clarify: false, queue: true, escalateTo: null } })
    await useModel(browser, 'low-mass')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-4 p')
    await browser.control.card(tabId, ({ state }) => state === 'done')
    await poll('the queue', async () => (await stored(browser, 'reviews')).length === 1)
    await page.close()
    const studio = await open('studio.html#review')
    await poll('the text', () => studio.evaluate(() => document.body.innerText.includes('reset link')))
    expect(await axeViolations(studio)).toEqual([])
    await studio.close()
  })
})
