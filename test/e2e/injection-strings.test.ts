import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { click, named } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import { canary, injectedModel, injectionStrings } from '../support/servers/injection-strings.ts'
import { codesOf, readCard, readView, type Shown, typeEverywhere } from './injection-steps.ts'
import { stored } from './learning-steps.ts'
import { type Scene, startScene } from './scene.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let texts: readonly string[]
  const alarms: string[] = []

  beforeAll(async () => {
    scene = await startScene(name)
    texts = injectionStrings(new URL(scene.server.baseUrl).origin).map(({ text }) => text)
    await typeEverywhere(scene, texts)
  })
  afterAll(() => scene?.stop())

  /** The strings that a view does not show as they are. What is sent and stored has no half characters. */
  const missing = ({ text }: Shown, wanted: readonly string[] = texts) =>
    wanted.filter((each) => !text.includes(each) && !text.includes(each.toWellFormed()))

  const watched = (page: Page) => page.on('dialog', (dialog) => alarms.push(dialog.message()))

  async function view(path: string): Promise<Page> {
    const page = await scene.browser.openExtensionPage(path)
    await page.bringToFront()
    await poll('the page', () => page.evaluate(() => document.querySelector('main') !== null))
    return watched(page)
  }

  /** Writes the strings into a page, and asks for something to be done with them. */
  async function onPage(message: object): Promise<{ page: Page; tabId: number }> {
    const { browser, control } = scene.browser
    const url = scene.pages.url('/hostile/printed')
    const page = watched(await browser.newPage())
    await page.goto(url)
    await page.bringToFront()
    await page.evaluate((encoded) => {
      const place = document.querySelector('#text')
      place?.replaceChildren(
        ...encoded.map((codes) => {
          const line = document.createElement('p')
          line.textContent = String.fromCharCode(...codes)
          return line
        }),
      )
      if (place !== null) getSelection()?.selectAllChildren(place)
    }, texts.map(codesOf))
    const tabId = await poll('the tab', () => control.tabId(url))
    await control.call((what) => chrome.runtime.sendMessage(what), { ...message, tabId })
    return { page, tabId }
  }

  /** Nothing ran, nothing was asked for, nobody was spoken to. */
  async function expectQuiet(page: Page): Promise<void> {
    expect(await page.evaluate((key) => key in window, canary)).toBe(false)
    expect(scene.server.requests.filter(({ url }) => url.includes(canary))).toEqual([])
    expect(alarms).toEqual([])
  }

  test.each(['first', 'second'])('in the card and the side panel, labels of the %s half', async (half) => {
    const { page, tabId } = await onPage({ type: 'selection-classify', labelSetId: half })
    await scene.browser.control.card(tabId, ({ state }) => state === 'done')
    const middle = Math.ceil(texts.length / 2)
    const labels = half === 'first' ? texts.slice(0, middle) : texts.slice(middle)
    const card = await readCard(scene, tabId)
    expect(missing(card, [...texts, ...labels, injectedModel])).toEqual([])
    expect(card.made).toEqual([])
    await expectQuiet(page)
    const panel = await view(`sidepanel.html?tab=${tabId}`)
    await poll('the result', () => panel.evaluate(() => document.querySelector('[data-label]') !== null))
    const shown = await readView(panel)
    expect(missing(shown, [...texts, injectedModel])).toEqual([])
    expect(shown.made).toEqual([])
    await expectQuiet(panel)
    await panel.close()
    await page.close()
  })

  test('in an answer, its tokens and their alternatives', async () => {
    const page = await view('popup.html')
    const field = await named(page, 'textarea', 'Prompt')
    await field.evaluate(
      (element, codes) => {
        const area = element as HTMLTextAreaElement
        area.value = String.fromCharCode(...codes)
        area.dispatchEvent(new InputEvent('input', { bubbles: true }))
      },
      codesOf(texts.join(' \n')),
    )
    await click(page, 'Run')
    await poll('the answer', () =>
      page.evaluate(() => document.querySelector('.answer[data-state="done"]') !== null),
    )
    const tokens = await page.evaluate(() =>
      [...document.querySelectorAll('[data-token]')].map(({ textContent }) => textContent).join(''),
    )
    expect(missing({ text: tokens, made: [] })).toEqual([])
    await (await page.$('.measure-jump button'))?.click()
    await poll('the detail', () => page.evaluate(() => document.querySelector('.alternative') !== null))
    const shown = await readView(page)
    expect(missing(shown, [...texts, injectedModel])).toEqual([])
    expect(shown.made).toEqual([])
    await expectQuiet(page)
    await page.close()
  })

  test('in the settings, listed and edited', async () => {
    const page = await view('options.html')
    await poll('the names', async () => missing(await readView(page)).length === 0)
    expect((await readView(page)).made).toEqual([])
    await click(page, 'Edit First')
    const edited = await readView(page)
    expect(missing(edited, texts.slice(0, Math.ceil(texts.length / 2)))).toEqual([])
    expect(edited.made).toEqual([])
    await expectQuiet(page)
    await page.close()
  })

  test('in the review queue', async () => {
    const page = await view('studio.html#review')
    await poll('the strings', async () => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      return missing(await readView(page)).length === 0
    })
    expect((await readView(page)).made).toEqual([])
    await expectQuiet(page)
    await page.close()
  })

  test('in the calibration page, a label that was said to be right', async () => {
    const { page, tabId } = await onPage({ type: 'selection-classify', labelSetId: 'first' })
    const { labels } = await scene.browser.control.card(tabId, ({ state }) => state === 'done')
    await page.keyboard.press('1')
    const [example] = await poll('the correction', async () => {
      const all = await stored(scene.browser, 'examples')
      return all.length > 0 ? all : null
    })
    const truth = String(example?.['truth'])
    expect(truth).toBe(labels[0]?.['label'])
    await page.close()
    const studio = await view('studio.html#calibration')
    const text = texts[Number(truth.replace('first-', ''))] ?? ''
    await poll('the label', async () => {
      await studio.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      return missing(await readView(studio), [text, injectedModel]).length === 0
    })
    expect((await readView(studio)).made).toEqual([])
    await expectQuiet(studio)
    await studio.close()
  })

  test('in the card and the side panel of a check', async () => {
    const { page, tabId } = await onPage({ type: 'selection-check' })
    await scene.browser.control.card(tabId, ({ state }) => state === 'done')
    await page.keyboard.press('a')
    await scene.browser.control.card(tabId, ({ claims }) => claims.length > 30)
    const card = await readCard(scene, tabId)
    // Some are no sentences.
    expect(missing(card).length).toBeLessThan(texts.length / 2)
    expect(card.made).toEqual([])
    await expectQuiet(page)
    const panel = await view(`sidepanel.html?tab=${tabId}`)
    await poll('the sentences', async () => {
      await panel.evaluate(() => {
        const all = [...document.querySelectorAll('button')]
        all.find(({ textContent }) => textContent.startsWith('Show all'))?.click()
      })
      return panel.evaluate(() => document.querySelectorAll('[data-claim]').length > 30)
    })
    const shown = await readView(panel)
    expect(missing(shown).length).toBeLessThan(texts.length / 2)
    expect(shown.made).toEqual([])
    await expectQuiet(panel)
    await panel.close()
    await page.close()
  })
})
