import type { Page } from 'puppeteer-core'

import { classifyMessage, useModel } from '../../e2e/steps.ts'
import { click, type Connected, fill } from '../browser/connected.ts'
import type { Pages } from '../browser/pages.ts'
import { poll } from '../browser/poll.ts'

export interface Shots {
  readonly browser: Connected
  readonly pages: Pages
  readonly scheme: 'light' | 'dark'
  readonly baseUrl: string
  readonly folder: string
}

export const wide = { width: 1000, height: 800 }
export const narrow = { width: 360, height: 800 }

/** The extension's own pages, wide and narrow. */
export async function pageShots(shots: Shots, state: 'empty' | 'full'): Promise<void> {
  for (const path of ['options', 'welcome', 'sidepanel']) {
    for (const [width, viewport] of [
      ['wide', wide],
      ['narrow', narrow],
    ] as const) {
      const page = await open(shots, `${path}.html`, viewport)
      await save(page, shots, `${path}-${state}-${width}`)
      await page.close()
    }
  }
  await popupShot(shots, state === 'empty' ? 'no-connection' : 'idle', async () => undefined)
  if (state === 'empty') return
  await optionsShots(shots)
  await reportShots(shots)
  for (const model of [
    'ok',
    'split-emoji',
    'cut',
    'no-logprobs',
    'refusal',
    'quota',
    'server-error',
    'slow',
  ]) {
    await useModel(shots.browser, model)
    await popupShot(shots, model, async (page) => {
      await fill(page, 'Prompt', 'When was the Eiffel Tower finished, and who designed it?')
      await click(page, 'Run')
      const isOver =
        model === 'slow' ? '[data-token]' : '.answer:is([data-state="done"], [data-state="failed"])'
      await poll('the answer', () =>
        page.evaluate((selector) => document.querySelector(selector) !== null, isOver),
      )
      await (await page.$('.measure-jump button'))?.click()
    })
  }
}

async function optionsShots(shots: Shots): Promise<void> {
  const page = await open(shots, 'options.html', wide)
  await click(page, 'Add connection')
  await click(page, 'Save')
  await save(page, shots, 'options-invalid')
  await fill(page, 'API key', 'sk-wrong-000000000000')
  await fill(page, 'Base URL', shots.baseUrl)
  await fill(page, 'Model', 'ok')
  await click(page, 'Test connection')
  await poll('the report', () =>
    page.evaluate(() => document.querySelector('.report, [data-finding]') !== null),
  )
  await save(page, shots, 'options-test-failed')
  await fill(page, 'API key', '')
  await click(page, 'Test connection')
  await poll('the report', () =>
    page.evaluate(() => document.body.innerText.includes('This connection works')),
  )
  await save(page, shots, 'options-test-passed')
  await click(page, 'Cancel')
  await click(page, 'Edit Support triage')
  await save(page, shots, 'options-label-set')
  await page.close()
}

/** What a test finds of a full and of a poor server, and a service that gives no probabilities. */
async function reportShots(shots: Shots): Promise<void> {
  for (const [width, viewport] of [
    ['wide', wide],
    ['narrow', narrow],
  ] as const) {
    const page = await open(shots, 'options.html', viewport)
    await click(page, 'Add connection')
    await page.select('form select', 'custom')
    await fill(page, 'Base URL', shots.baseUrl)
    for (const model of ['full', 'poor']) {
      await fill(page, 'Model', model)
      await click(page, 'Test connection')
      await poll('the report', () => page.evaluate(() => document.querySelector('.report') !== null))
      await save(page, shots, `options-report-${model}-${width}`)
    }
    await page.select('form select', 'mistral')
    await poll('the notice', () => page.evaluate(() => document.querySelector('[data-service]') !== null))
    await save(page, shots, `options-service-${width}`)
    await page.close()
  }
}

/** The card in every state, on a light and a dark page, and on one that reads from right to left. */
export async function cardShots(shots: Shots): Promise<void> {
  const states = [
    'ok',
    'close',
    'low-mass',
    'no-letter',
    'no-logprobs',
    'rate-limit-long',
    'silent',
    'server-error',
  ]
  for (const model of states) await cardShot(shots, model, '/', '#message-5 p', wide)
  await cardShot(shots, 'ok', '/rtl', '#all', wide, 'rtl')
  await cardShot(shots, 'ok', '/long', '#all', wide, 'long')
  await cardShot(shots, 'ok', '/', '#message-1 p', narrow, 'narrow')
}

async function cardShot(
  shots: Shots,
  model: string,
  path: string,
  selector: string,
  viewport: typeof wide,
  name = model,
): Promise<void> {
  await useModel(shots.browser, model)
  const { page, tabId } = await classifyMessage(shots.browser, shots.pages.url(path), selector)
  await page.setViewport(viewport)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shots.scheme }])
  await shots.browser.control.card(
    tabId,
    ({ state }) => state !== null && (model === 'silent' || state !== 'running'),
  )
  await page.screenshot({ path: `${shots.folder}/card-${name}-${shots.scheme}.png` })
  await page.close()
}

export async function popupShot(
  shots: Shots,
  name: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  await shots.browser.control.call(() => chrome.runtime.sendMessage({ type: 'runs-clear' }))
  const page = await open(shots, 'popup.html', { width: 420, height: 600 })
  await act(page)
  await save(page, shots, `popup-${name}`)
  await page.close()
}

export async function open(shots: Shots, path: string, viewport: typeof wide): Promise<Page> {
  const page = await shots.browser.openExtensionPage(path)
  await page.setViewport(viewport)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shots.scheme }])
  await poll('the page', () => page.evaluate(() => document.querySelector('main') !== null))
  return page
}

export async function save(page: Page, { folder, scheme }: Shots, name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: `${folder}/${name}-${scheme}.png`, fullPage: true })
}
