import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { poll } from '../support/browser/poll.ts'
import { type Scene, startScene } from './scene.ts'
import { classifyMessage, useModel } from './steps.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let server: Scene['server']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser, server, pages } = scene)
  })
  afterAll(() => scene?.stop())

  test('nothing is in a page before the person asks', async () => {
    const page = await browser.browser.newPage()
    await page.goto(pages.url('/'))
    expect(await page.evaluate(() => document.querySelector('surelight-overlay'))).toBeNull()
    const manifest = await browser.control.call(() => chrome.runtime.getManifest())
    expect(manifest.content_scripts ?? []).toEqual([])
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.web_accessible_resources ?? []).toEqual([])
    await page.close()
  })

  test('the frame that holds the selection gets the card', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await classifyMessage(browser, pages.url('/frame'), '#message-1 p', 'iframe')
    await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(await page.evaluate(() => document.querySelector('surelight-overlay'))).toBeNull()
    const inFrame = await page.evaluate(
      () => document.querySelector('iframe')?.contentDocument?.querySelector('surelight-overlay')?.localName,
    )
    expect(inFrame).toBe('surelight-overlay')
    await page.close()
  })

  test('the card reads from right to left where the page does, within the window', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await classifyMessage(browser, pages.url('/rtl'), '#all')
    const { box } = await browser.control.card(tabId, ({ state }) => state === 'done')
    const width = await page.evaluate(() => innerWidth)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    await page.close()
  })

  test('the card follows the text when the page scrolls', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await classifyMessage(browser, pages.url('/tall'), '#message-1 p')
    const before = await browser.control.card(tabId, ({ state }) => state === 'done')
    await page.evaluate(() => scrollBy(0, 60))
    const after = await browser.control.card(tabId, ({ box }) => Math.abs(box.y - before.box.y) > 40)
    expect(before.box.y - after.box.y).toBeCloseTo(60, -1)
    await page.close()
  })

  test('the panel shows the result of its tab', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tabId}`)
    const shown = await poll('the result', () =>
      panel
        .evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('[data-label]')].map(
            ({ dataset }) => dataset['probability'] ?? null,
          ),
        )
        .then((rows) => (rows.length === 0 ? null : rows)),
    )
    expect(shown).toEqual(card.labels.map(({ probability }) => probability ?? null))
    await panel.close()
    await page.close()
  })

  test('a page cannot open the card, read it, or press its buttons', async () => {
    await useModel(browser, 'server-error')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    await browser.control.card(tabId, ({ state }) => state === 'failed')
    const sent = server.requests.length
    const seen = await page.evaluate(() => {
      const host = document.querySelector('surelight-overlay')
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
      return { root: host?.shadowRoot ?? null, text: host?.textContent ?? '' }
    })
    expect(seen).toEqual({ root: null, text: '' })
    expect(server.requests.length).toBe(sent)
    await page.close()
  })

  test('nothing from a private window is stored', async () => {
    await useModel(browser, 'ok')
    const text = 'These are the private words of nobody else.'
    const state = await browser.control.call(
      (words) =>
        new Promise<string>((resolve) => {
          const port = chrome.runtime.connect({ name: 'job' })
          port.onMessage.addListener(({ run }: { run?: { state: string } }) => {
            if (run?.state === 'done' || run?.state === 'failed') resolve(run.state)
          })
          const start = {
            type: 'classification-start',
            text: words,
            labelSetId: null,
            shorten: false,
            sample: false,
          }
          port.postMessage({ ...start, tabId: null, isPrivate: true })
        }),
      text,
    )
    expect(state).toBe('done')
    const stored = await browser.control.call(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('surelight')
          opening.addEventListener('success', () => {
            const all = opening.result.transaction('runs').objectStore('runs').getAll()
            all.addEventListener('success', () => {
              opening.result.close()
              void chrome.storage.local.get().then((local) => resolve(JSON.stringify([all.result, local])))
            })
          })
        }),
    )
    expect(stored).toContain('support-triage')
    expect(stored).not.toContain(text)
  })
})
