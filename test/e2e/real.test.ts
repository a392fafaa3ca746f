import { execFileSync } from 'node:child_process'

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import {
  click,
  connectThroughSettings,
  fill,
  type Connected,
  launchConnected,
} from '../support/browser/connected.ts'
import { builtExtension } from '../support/browser/connected.ts'
import { startControl } from '../support/browser/control.ts'
import { launch, type Launched } from '../support/browser/launch.ts'
import { startPages } from '../support/browser/pages.ts'
import { poll } from '../support/browser/poll.ts'
import { type ModelServer, startModelServer } from '../support/model/model-server.ts'
import { classifyMessage } from './steps.ts'

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
    const display = inject('display')
    browser = await launchConnected(name, display === null ? {} : { display })
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
    const card = await browser.control.card(tabId, ({ state }) => state === 'done' || state === 'failed')
    expect(card.failure).toBeNull()
    expect(card.labels).toHaveLength(5)
    expect(Number(card.labelMass)).toBeGreaterThan(0.3)
    expect(card.text).toContain('SmolLM2-135M-Instruct')
    await page.close()
  })

  test('answers in the popup, every token with its number', async () => {
    const page = await browser.openExtensionPage('popup.html')
    await page.bringToFront()
    await fill(page, 'Prompt', 'What is the capital of France?')
    await click(page, 'Run')
    await poll(
      'the answer',
      () => page.evaluate(() => document.querySelector('.answer[data-state="done"]') !== null),
      50,
    )
    const logprobs = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-token]')].map(({ dataset }) => dataset['logprob']),
    )
    expect(logprobs.length).toBeGreaterThan(3)
    expect(logprobs.filter((value) => value === undefined)).toEqual([])
    await page.close()
  })
})

describe.runIf(process.platform === 'linux')('with the mouse, in chromium, with no permission given', () => {
  test('the context menu of a selection opens the card', async () => {
    const display = inject('display') ?? ''
    const key = (...args: string[]) =>
      execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: display } })
    const launched = await launch('chromium', {
      extension: builtExtension('chromium'),
      display,
      viewport: null,
    })
    try {
      const control = await startControl(launched)
      await control.page.evaluate(
        async (baseUrl, model) => {
          const quirks = {
            maximumTokensField: 'max_tokens',
            minimumTokens: 1,
            logprobs: true,
            alternatives: 20,
            temperature: true,
            streamOptions: true,
            reasoningOff: false,
          }
          const connection = {
            id: 'c',
            name: 'Local',
            preset: 'custom',
            baseUrl,
            model,
            dialect: 'chat-completions',
            patience: 60,
            quirks,
          }
          const labels = ['Billing', 'Bug report'].map((label) => ({
            id: label,
            name: label,
            description: '',
          }))
          const thresholds = { accept: 0.7, margin: 0.15, mass: 0.5 }
          const labelSet = {
            id: 's',
            version: 1,
            name: 'Support',
            question: 'What is it about?',
            labels,
            noneOfThese: true,
            thresholds,
          }
          const playground = { system: '', temperature: 1, maximumTokens: 64 }
          const settings = {
            connections: [connection],
            activeConnection: 'c',
            labelSets: [labelSet],
            activeLabelSet: 's',
            playground,
          }
          await chrome.storage.local.set({ settings, settings$: { v: 1 } })
        },
        server.baseUrl,
        server.model,
      )
      expect(await control.call(() => chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] }))).toBe(
        false,
      )
      const page = await launched.browser.newPage()
      const address = pages.url('/')
      await page.goto(address)
      await page.bringToFront()
      const at = await page.evaluate(() => {
        const element = document.querySelector('#message-1 p')
        if (element === null) throw new Error('no message')
        const selection = getSelection() as Selection
        selection.selectAllChildren(element)
        const box = selection.getRangeAt(0).getBoundingClientRect()
        const border = (outerWidth - innerWidth) / 2
        return {
          x: screenX + border + box.x + 40,
          y: screenY + outerHeight - innerHeight - border + box.y + 10,
        }
      })
      await page.evaluate(() =>
        addEventListener('contextmenu', ({ isTrusted }) => (document.title = isTrusted ? 'opened' : 'faked')),
      )
      key('mousemove', String(Math.round(at.x)), String(Math.round(at.y)))
      key('click', '3')
      await poll('the menu', async () => (await page.title()) === 'opened')
      // Up from the top wraps to the last entry, Inspect; the extension's is the one above it.
      for (const press of ['Up', 'Up', 'Right', 'Return']) key('key', '--delay', '150', press)
      const tabId = await poll('the tab', () => control.tabId(address))
      const card = await control.card(tabId, ({ state }) => state === 'done')
      expect(card.labels.map(({ label }) => label).toSorted()).toEqual([
        'Billing',
        'Bug report',
        'none-of-these',
      ])
      key('key', 'Escape')
      await poll('the card is gone', async () => (await control.readCard(tabId)) === null)
      await bindShortcut(launched)
      await page.bringToFront()
      key('key', 'alt+shift+c')
      await control.card(tabId, ({ state }) => state === 'done')
    } finally {
      await launched.close()
    }
  })
})

/** Chromium gives an extension that is loaded for a test no shortcuts; its page of extensions can. */
async function bindShortcut({ browser, extensionId }: Launched): Promise<void> {
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: { updateExtensionCommand: (change: object) => Promise<void> }
    }
    const commandName = 'classify-selection'
    await developerPrivate.updateExtensionCommand({ extensionId: id, commandName, keybinding: 'Alt+Shift+C' })
  }, extensionId)
  await page.close()
}
