import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { click, type Connected, fill, launchConnected, named } from '../support/browser/connected.ts'
import { startPages } from '../support/browser/pages.ts'
import { poll } from '../support/browser/poll.ts'
import { type HubServer, startHubServer } from '../support/hub/hub-server.ts'
import { modelFile } from '../support/model/model-file.ts'
import { downloadModel, modelState, openModels, typeHub } from './engine-steps.ts'
import { onScreen } from './screen.ts'
import { askInPopup, classifyMessage } from './steps.ts'

let hub: HubServer
let pages: Awaited<ReturnType<typeof startPages>>

beforeAll(async () => {
  hub = await startHubServer(await modelFile())
  pages = await startPages()
}, 600_000)
afterAll(async () => {
  await pages?.stop()
  await hub?.stop()
})

/** WebAssembly on a busy machine takes its time. */
const patience = { timeout: 150_000 }

describe.each(['chromium', 'firefox'] as const)(
  'the built-in model in %s, nothing connected',
  patience,
  (name) => {
    let browser: Connected
    beforeAll(async () => {
      browser = await launchConnected(name, onScreen())
    })
    afterAll(() => browser?.close())

    test('without a model the card says what to do', async () => {
      const before = hub.ranges.length
      const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
      const card = await browser.control.card(tabId, ({ state }) => state === 'failed')
      expect(card.failure).toBe('model-not-loaded')
      expect(card.text).toContain('No model is in the browser yet.')
      expect(hub.ranges).toHaveLength(before)
      await page.close()
    })

    test('a model is downloaded, cut, resumed and checked', async () => {
      const page = await openModels(browser)
      await typeHub(page, hub.origin)
      hub.fail({ cutAfter: 20_000_000 })
      await click(page, 'Download 145\u00A0MB: SmolLM2 135M Instruct')
      await poll('the cut', async () => (await modelState(page, 'smollm2-135m')) === 'failed', 30)
      expect(await page.evaluate(() => document.querySelector('[role=alert]')?.textContent)).toContain(
        'resume to go on',
      )
      hub.fail({})
      await click(page, 'Resume: SmolLM2 135M Instruct')
      await poll('the model', async () => (await modelState(page, 'smollm2-135m')) === 'ready', 60)
      expect(hub.ranges.at(-1)).toMatch(/^bytes=\d{7,}-$/)
    })

    test('classifies a selection', async () => {
      const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
      const isOver = ({ state }: { state: string | null }) => state === 'done' || state === 'failed'
      // The model is loaded for the first time.
      const card = await browser.control.card(tabId, isOver, 100)
      expect(card.failure).toBeNull()
      expect(card.labels).toHaveLength(5)
      expect(card.readout).toBe('likelihood')
      expect(card.text).toContain('likelihood × 10')
      expect(card.labels.filter(({ probability }) => probability === undefined)).toEqual([])
      await page.close()
    })

    test('answers in the popup, every token with its number', async () => {
      const logprobs = await askInPopup(browser, 'What is the capital of France?', 16)
      expect(logprobs.length).toBeGreaterThan(3)
      expect(logprobs.filter((value) => value === undefined)).toEqual([])
    })

    test('an answer with emoji, which wllama breaks off at, comes to its end', async () => {
      const logprobs = await askInPopup(browser, 'Write a tweet about coffee with many emoji.', 24)
      expect(logprobs.length).toBeGreaterThan(0)
    })

    test('Stop ends an answer, and what waits behind it is answered', async () => {
      const popup = await browser.openExtensionPage('popup.html')
      await popup.bringToFront()
      await fill(popup, 'Prompt', 'Tell me a very long story about a lighthouse.')
      await popup.evaluate(() => document.querySelector('.playground-options')?.setAttribute('open', ''))
      await fill(popup, 'Maximum tokens', '2000')
      await click(popup, 'Run')
      await poll(
        'the first tokens',
        () =>
          popup.evaluate(() => document.querySelector('.answer[data-state="running"] [data-token]') !== null),
        60,
      )
      const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-2 p')
      await browser.control.card(tabId, ({ state }) => state === 'running')
      await popup.bringToFront()
      await click(popup, 'Stop')
      await poll('the stop', () =>
        popup.evaluate(() => document.querySelector('.answer[data-state="interrupted"]') !== null),
      )
      const card = await browser.control.card(tabId, ({ state }) => state === 'done', 100)
      expect(card.labels).toHaveLength(5)
      await popup.close()
      await page.close()
    })

    test('scores a text of the person’s own, token by token', async () => {
      const page = await browser.openExtensionPage('popup.html')
      await page.bringToFront()
      await (await named(page, 'label', 'Score a text')).click()
      await fill(page, 'Text', 'The capital of France is Paris, and the Eiffel Tower is there.')
      await click(page, 'Run')
      const scored = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.answer[data-state="done"] [data-token]')].map(
            ({ dataset, textContent }) => ({ text: textContent ?? '', logprob: dataset['logprob'] }),
          ),
        )
      // The answer before, which has a number for every token, is shown until the text is scored.
      const tokens = await poll(
        'the scores',
        async () => {
          const all = await scored()
          return all.some(({ logprob }) => logprob === undefined) ? all : null
        },
        60,
      )
      expect(tokens.map(({ text }) => text.replaceAll(/[·⏎]/g, ' ')).join('')).toContain(
        'capital of France is Paris',
      )
      // Nothing stands before the first word, so it has no number.
      expect(tokens.filter(({ logprob }) => logprob === undefined)).toHaveLength(1)
      const paris = tokens.find(({ text }) => text.includes('Paris'))
      expect(Math.exp(Number(paris?.logprob))).toBeGreaterThan(0.2)
      await page.close()
    })

    test('a model that turns out to decide nothing is asked by likelihood in the same run', async () => {
      await browser.control.call(async () => {
        interface Stored {
          connections: { preset: string; capability: object }[]
        }
        const { settings } = (await chrome.storage.local.get('settings')) as { settings: Stored }
        const connections = settings.connections.map((each) =>
          each.preset === 'built-in'
            ? { ...each, capability: { ...each.capability, systemOne: 'yes' } }
            : each,
        )
        await chrome.storage.local.set({ settings: { ...settings, connections } })
      })
      const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-3 p')
      const isOver = ({ state }: { state: string | null }) => state === 'done' || state === 'failed'
      const card = await browser.control.card(tabId, isOver, 100)
      expect([card.failure, card.readout]).toEqual([null, 'likelihood'])
      await page.close()
    })

    test('says what it takes, and is deleted', async () => {
      const { page } = browser.control
      await page.bringToFront()
      await poll('what it takes', () =>
        page.evaluate(() => document.body.innerText.includes('In memory: about')),
      )
      await click(page, 'Delete')
      await click(page, 'Delete')
      await poll('gone', async () => (await modelState(page, 'smollm2-135m')) === 'offered')
      await downloadModel(page)
      expect(await modelState(page, 'smollm2-135m')).toBe('ready')
    })
  },
)
