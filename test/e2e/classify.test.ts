import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { click } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import { cardFailures } from './failures.ts'
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

  test('the settings page says what a connection can do', async () => {
    const { page } = browser.control
    await click(page, 'Test connection')
    const text = await poll('the report', async () => {
      const all = await page.evaluate(() => document.body.innerText)
      return all.includes('This connection works') ? all : null
    })
    expect(text).toContain('The server was reached.')
    expect(text).toContain('Every token comes with its probability.')
    expect(text).toMatch(/tokens? (is|are) listed at each position/)
  })

  test('a selection gets a card with ranked labels, and Escape closes it', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(card).toMatchObject({ readout: 'letters', provenance: 'measured' })
    expect(['accept', 'ask', 'review']).toContain(card.verdict)
    expect(Number(card.labelMass)).toBeGreaterThan(0.5)
    expect(card.labels).toHaveLength(5)
    const shares = card.labels.flatMap(({ probability }) =>
      probability === undefined ? [] : [Number(probability)],
    )
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    const unlisted = card.labels.filter(({ probability }) => probability === undefined)
    for (const { upper } of unlisted) expect(Number(upper)).toBeGreaterThan(0)
    const selected = await page.evaluate(() => {
      const { x, y, width, height } = (getSelection() as Selection).getRangeAt(0).getBoundingClientRect()
      return { x, y, width, height }
    })
    const isClear = card.box.y >= selected.y + selected.height || card.box.y + card.box.height <= selected.y
    expect(isClear).toBe(true)
    await page.keyboard.press('Escape')
    await poll('the card is gone', async () => (await browser.control.readCard(tabId)) === null)
    await page.close()
  })

  test('the badge says the top probability, and a navigation clears it', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    const badge = () =>
      browser.control.call(
        async (id) =>
          [
            await chrome.action.getBadgeText({ tabId: id }),
            await chrome.action.getTitle({ tabId: id }),
          ] as const,
        tabId,
      )
    const [text, title] = await poll('the badge', async () => ((await badge())[0] === '' ? null : badge()))
    expect(text).toMatch(/^\d\d?%$/)
    expect(title).toMatch(/Surelight: .+, \d+%/)
    await page.goto(pages.url('/rtl'))
    await poll('the badge is empty', async () => (await badge())[0] === '')
    await page.close()
  })

  test.each(cardFailures)('$model: the card says what happened and what to do', async (failure) => {
    await useModel(browser, failure.model, failure.patience)
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-2 p')
    const card = await browser.control.card(tabId, ({ state }) => state === 'failed' || state === 'done')
    expect(card.failure ?? '').toBe(failure.kind)
    expect(card.text).toMatch(failure.sentence)
    expect(card.text).toMatch(failure.next)
    await page.close()
  })

  test.each(['top-5', 'needs-16', 'rate-limit'])(
    '%s: the request is adapted or waits, and is answered',
    async (model) => {
      await useModel(browser, model)
      const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
      const card = await browser.control.card(tabId, ({ state }) => state === 'done')
      expect(card.verdict).not.toBe('none')
      await page.close()
    },
  )

  test('100,000 characters are not sent until the person chooses the first part', async () => {
    await useModel(browser, 'ok')
    const before = server.requests.length
    const { page, tabId } = await classifyMessage(browser, pages.url('/long'), '#all')
    const card = await browser.control.card(tabId, ({ failure }) => failure === 'selection-too-long')
    expect(card.text).toMatch(/characters are selected/)
    expect(server.requests.length).toBe(before)
    const button = card.buttons.find(({ name: label }) => label === 'Take the first part')
    await page.mouse.click(button?.x ?? 0, button?.y ?? 0)
    await browser.control.card(tabId, ({ state, text }) => state === 'done' && text.includes('first'))
    await page.close()
  })

  test('an empty selection says so', async () => {
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), null)
    const card = await browser.control.card(tabId, ({ state }) => state === 'failed')
    expect(card.failure).toBe('selection-empty')
    await page.close()
  })

  test('leaving the page ends the request', async () => {
    await useModel(browser, 'silent')
    const { page } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    const request = await server.nextRequest(
      ({ method, body }) => method === 'POST' && JSON.stringify(body).includes('silent'),
    )
    await page.goto(pages.url('/rtl'))
    expect(await server.closed(request)).toBeDefined()
    await page.close()
  })
})
