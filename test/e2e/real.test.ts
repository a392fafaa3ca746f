import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  click,
  connectThroughSettings,
  type Connected,
  launchConnected,
} from '../support/browser/connected.ts'
import { startPages } from '../support/browser/pages.ts'
import { poll } from '../support/browser/poll.ts'
import { type ModelServer, startModelServer } from '../support/model/model-server.ts'
import { onScreen } from './screen.ts'
import { askInPopup, classifyMessage } from './steps.ts'

let server: ModelServer
let pages: Awaited<ReturnType<typeof startPages>>

beforeAll(async () => {
  server = await startModelServer()
  pages = await startPages()
}, 600_000)
afterAll(async () => {
  await pages?.stop()
  await server?.stop()
})

describe.each(['chromium', 'firefox'] as const)('a real model in %s', (name) => {
  let browser: Connected
  beforeAll(async () => {
    browser = await launchConnected(name, onScreen())
    await connectThroughSettings(browser, { baseUrl: server.baseUrl, model: server.model })
  })
  afterAll(() => browser?.close())

  test('lists twenty alternatives with their bytes', async () => {
    const { page } = browser.control
    await click(page, 'Test connection')
    const text = await poll('the report', async () => {
      const all = await page.evaluate(() => document.body.innerText)
      return all.includes('This connection') ? all : null
    })
    expect(text).toContain('20 tokens are listed at each position.')
    expect(text).toContain('Tokens come as bytes')
  })

  test('classifies a selection', async () => {
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    const card = await browser.control.card(tabId, ({ state }) => state === 'done' || state === 'failed', 50)
    expect(card.failure).toBeNull()
    expect(card.labels).toHaveLength(5)
    expect(Number(card.labelMass)).toBeGreaterThan(0.3)
    expect(card.text).toContain('SmolLM2-135M-Instruct')
    await page.close()
  })

  test('answers in the popup, every token with its number', async () => {
    const logprobs = await askInPopup(browser, 'What is the capital of France?', 64)
    expect(logprobs.length).toBeGreaterThan(3)
    expect(logprobs.filter((value) => value === undefined)).toEqual([])
  })
})
