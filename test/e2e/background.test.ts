import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { allowLoopback, builtExtension } from '../support/browser/connected.ts'
import { startControl } from '../support/browser/control.ts'
import { poll } from '../support/browser/poll.ts'
import { checkOn, pressInCard } from './check-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { classifyMessage, useModel } from './steps.ts'

describe('the background is stopped in chromium', () => {
  let scene: Scene
  let browser: Scene['browser']
  let server: Scene['server']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene('chromium')
    ;({ browser, server, pages } = scene)
  })
  afterAll(() => scene?.stop())

  async function stopBackground(): Promise<void> {
    const target = await browser.browser.waitForTarget((each) => each.type() === 'service_worker')
    await (await target.worker())?.close()
  }

  test('before the first byte: the card says so, nothing is sent again, and Retry works', async () => {
    await useModel(browser, 'silent')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    await server.nextRequest(({ body }) => JSON.stringify(body).includes('silent'))
    await stopBackground()
    const card = await browser.control.card(tabId, ({ failure }) => failure === 'interrupted')
    expect(card.text).toContain('Nothing is sent again by itself')
    const sent = server.requests.length
    await useModel(browser, 'ok')
    expect(server.requests.length).toBe(sent)
    const retry = card.buttons.find(({ name }) => name === 'Retry')
    await page.bringToFront()
    await page.mouse.click(retry?.x ?? 0, retry?.y ?? 0)
    await browser.control.card(tabId, ({ state }) => state === 'done')
    await page.close()
  })

  test('in the middle of a check: Retry goes on with the sentences that it left', async () => {
    await useModel(browser, 'silent')
    const before = server.requests.length
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    await poll('the first request', () => Promise.resolve(server.requests.length > before))
    await stopBackground()
    const card = await browser.control.card(tabId, ({ failure }) => failure === 'interrupted')
    expect(card.text).toContain('Nothing is sent again by itself')
    await useModel(browser, 'ok')
    const sent = server.requests.length
    await pressInCard(browser, page, tabId, /^Retry$/)
    const { claims } = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(claims).toHaveLength(3)
    // Six sentences, in both phrasings.
    expect(server.requests.length - sent).toBe(12)
    await page.close()
  })

  test('its stored run is marked as interrupted at the next start', async () => {
    const states = await poll('the rows', () =>
      browser.control.call(
        () =>
          new Promise<string[]>((resolve, reject) => {
            const opening = indexedDB.open('surelight')
            opening.addEventListener('error', () => reject(new Error('not opened')))
            opening.addEventListener('success', () => {
              const all = opening.result.transaction('runs').objectStore('runs').getAll()
              all.addEventListener('success', () =>
                resolve((all.result as { state: string }[]).map(({ state }) => state)),
              )
            })
          }),
      ),
    )
    expect(states).toContain('interrupted')
    expect(states).not.toContain('running')
  })

  test('an update of the extension while a card is open is said in the card', async () => {
    await useModel(browser, 'silent')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    await browser.control.card(tabId, ({ state }) => state === 'running')
    await browser.browser.installExtension(builtExtension('chromium'))
    await allowLoopback(browser)
    const control = await startControl(browser)
    const card = await control.card(tabId, ({ failure }) => failure !== null)
    expect(card.failure).toBe('extension-updated')
    expect(card.text).toContain('Reload the page')
    await page.close()
  })
})
