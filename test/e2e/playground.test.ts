import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { axeViolations } from '../support/browser/axe.ts'
import { click, fill } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import { type Scene, startScene } from './scene.ts'
import { useModel } from './steps.ts'

describe.each(['chromium', 'firefox'] as const)('playground in %s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let server: Scene['server']

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser, server } = scene)
  })
  afterAll(() => scene?.stop())

  const text = (page: Page) =>
    page.evaluate(() => document.querySelector<HTMLElement>('.answer')?.innerText ?? '')
  const ended = (page: Page) =>
    poll('the end of the answer', () =>
      page.evaluate(() => {
        const state = document.querySelector<HTMLElement>('.answer')?.dataset['state']
        return state !== undefined && state !== 'running' && state !== 'queued' ? state : null
      }),
    )
  async function ask(model: string, prompt: string, patience?: number): Promise<Page> {
    await useModel(browser, model, patience)
    await browser.control.call(() => chrome.runtime.sendMessage({ type: 'runs-clear' }))
    const page = await browser.openExtensionPage('popup.html')
    await page.bringToFront()
    await fill(page, 'Prompt', prompt)
    await click(page, 'Run')
    return page
  }

  test('every token is shown with its number, its level and its alternatives', async () => {
    const page = await ask('ok', 'Tell me about the tower.')
    expect(await ended(page)).toBe('done')
    const tokens = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-token]')].map(({ dataset, textContent }) => ({
        text: textContent,
        logprob: dataset['logprob'],
      })),
    )
    expect(tokens.length).toBeGreaterThan(50)
    expect(tokens.every(({ logprob }) => Number(logprob) <= 0)).toBe(true)
    expect(tokens.map((each) => each.text).join('')).toContain('crème brûlée')
    const weakest = await page.$('.measure-jump button')
    await weakest?.click()
    const detail = await poll('the detail', () =>
      page.evaluate(() => document.querySelector<HTMLElement>('.token-detail')?.innerText),
    )
    expect(detail).toMatch(/rank/)
    expect(detail).toMatch(/log-probability/)
    expect(detail).toMatch(/surprisal/)
    await page.close()
  })

  test('closing and reopening shows the last answer', async () => {
    const first = await ask('ok', 'Remember this question.')
    await ended(first)
    const before = await first.evaluate(() => document.querySelectorAll('[data-token]').length)
    await first.close()
    const page = await browser.openExtensionPage('popup.html')
    await ended(page)
    expect(await page.evaluate(() => document.querySelectorAll('[data-token]').length)).toBe(before)
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'Remember this question.',
    )
    await page.close()
  })

  test('what was typed is there when the popup opens again, unless the menu brings something', async () => {
    const comesTo = (page: Page, prompt: string) =>
      poll(`the prompt ${prompt}`, () =>
        page.evaluate((wanted) => document.querySelector('textarea')?.value === wanted, prompt),
      )
    const isKept = (prompt: string) =>
      browser.control.call(async (wanted) => {
        const { 'playground-draft': draft } = await chrome.storage.session.get('playground-draft')
        return (draft as { prompt: string } | undefined)?.prompt === wanted
      }, prompt)
    await browser.control.call(() => chrome.runtime.sendMessage({ type: 'runs-clear' }))
    const first = await browser.openExtensionPage('popup.html')
    await first.bringToFront()
    await fill(first, 'Prompt', 'Half a question')
    await poll('the draft', () => isKept('Half a question'))
    await first.close()
    const second = await browser.openExtensionPage('popup.html')
    expect(await comesTo(second, 'Half a question')).toBe(true)
    await second.close()
    await browser.control.call(() => chrome.storage.session.set({ 'playground-prompt': 'From the menu' }))
    const third = await browser.openExtensionPage('popup.html')
    expect(await comesTo(third, 'From the menu')).toBe(true)
    await third.close()
  })

  test('a character split over tokens is one unit', async () => {
    const page = await ask('split-emoji', 'A heart, please.')
    await ended(page)
    const units = await page.evaluate(() =>
      [...document.querySelectorAll('[data-token]')].map((each) => each.textContent),
    )
    expect(units.join('')).not.toContain('�')
    expect(units.some((unit) => /\p{Extended_Pictographic}/u.test(unit ?? ''))).toBe(true)
    await page.close()
  })

  test.each([
    { model: 'no-logprobs', state: 'done', says: /no (probabilities|colours|numbers)/i, keepsText: true },
    { model: 'logprobs-400', state: 'done', says: /no (probabilities|colours|numbers)/i, keepsText: true },
    { model: 'cut', state: 'failed', says: /cut/i, keepsText: true },
    { model: 'clean-cut', state: 'failed', says: /cut/i, keepsText: true },
    { model: 'stall', state: 'failed', says: /fell silent/, keepsText: true, patience: 1 },
    { model: 'malformed', state: 'failed', says: /broken answer/, keepsText: true },
    { model: 'server-error', state: 'failed', says: /an error of its own/, keepsText: false },
    { model: 'quota', state: 'failed', says: /quota/, keepsText: false },
    { model: 'refusal', state: 'done', says: /refus|declin/i, keepsText: true },
  ])('$model: $state, and says so', async ({ model, state, says, keepsText, patience }) => {
    const page = await ask(model, 'Tell me about the tower.', patience)
    expect(await ended(page)).toBe(state)
    expect(await text(page)).toMatch(says)
    const tokens = await page.evaluate(() => document.querySelectorAll('[data-token]').length)
    expect(tokens > 0).toBe(keepsText)
    await page.close()
  })

  test('a predicted output goes without probabilities, and the popup says why before and after', async () => {
    await useModel(browser, 'full')
    await browser.control.call(() => chrome.runtime.sendMessage({ type: 'runs-clear' }))
    const page = await browser.openExtensionPage('popup.html')
    await page.bringToFront()
    await fill(page, 'Prompt', 'Predict the tower.')
    await page.evaluate(() => document.querySelector('.playground-options')?.setAttribute('open', ''))
    await fill(page, 'Predicted output', 'The tower is tall.')
    expect(await page.evaluate(() => document.body.innerText)).toContain('This answer will have no colours.')
    await click(page, 'Run')
    const request = await server.nextRequest(({ body }) => JSON.stringify(body).includes('Predict the tower'))
    const body = JSON.parse(request.body) as unknown
    expect(body).toMatchObject({ prediction: { type: 'content', content: 'The tower is tall.' } })
    expect(body).not.toHaveProperty('logprobs')
    expect(body).not.toHaveProperty('top_logprobs')
    expect(await ended(page)).toBe('done')
    expect(await text(page)).toContain('the question had a predicted output')
    await page.close()
  })

  test('an answer says where its numbers came from', async () => {
    const page = await ask('ok', 'Where from?')
    expect(await ended(page)).toBe('done')
    await page.evaluate(() => document.querySelector('.result-footer details')?.setAttribute('open', ''))
    const origin = await page.evaluate(
      () => document.querySelector<HTMLElement>('.result-footer')?.innerText ?? '',
    )
    expect(origin).toContain('uncalibrated')
    expect(origin).toContain(new URL(server.baseUrl).origin)
    expect(origin).toContain('before or after temperature: unknown')
    await page.close()
  })

  test('Stop ends the request and keeps what has come', async () => {
    const page = await ask('slow', 'Slowly, please.')
    await poll('a token', () => page.evaluate(() => document.querySelector('[data-token]') !== null))
    const request = await server.nextRequest(({ body }) => JSON.stringify(body).includes('Slowly'))
    await click(page, 'Stop')
    await server.closed(request)
    expect(await ended(page)).toBe('interrupted')
    expect(await page.evaluate(() => document.querySelectorAll('[data-token]').length)).toBeGreaterThan(0)
    await page.close()
  })

  test('closing the popup ends the request, and its answer is kept as interrupted', async () => {
    const page = await ask('slow', 'Close me.')
    await poll('a token', () => page.evaluate(() => document.querySelector('[data-token]') !== null))
    const request = await server.nextRequest(({ body }) => JSON.stringify(body).includes('Close me'))
    await page.close()
    await server.closed(request)
    const again = await browser.openExtensionPage('popup.html')
    expect(await ended(again)).toBe('interrupted')
    await again.close()
  })

  test.each(['popup.html', 'options.html', 'welcome.html', 'sidepanel.html'])(
    'axe finds nothing in %s',
    async (path) => {
      const page = await browser.openExtensionPage(path)
      await poll('the page', () => page.evaluate(() => document.querySelector('main') !== null))
      expect(await axeViolations(page)).toEqual([])
      await page.close()
    },
  )
})
