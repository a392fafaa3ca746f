import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { unknownCapability } from '../../utils/model/capability.ts'
import type { DialectName } from '../../utils/model/connection.ts'
import { axeViolations } from '../support/browser/axe.ts'
import { click, fill } from '../support/browser/connected.ts'
import type { CardView } from '../support/browser/control.ts'
import { poll } from '../support/browser/poll.ts'
import { originRows, reportRows, storedCapability, useConnection } from './connection-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { classifyMessage } from './steps.ts'

/** Where the answers of each dialect differ: the readout, the alternatives listed, and how they are asked for. */
const dialects: readonly {
  readonly dialect: DialectName
  readonly readout: string
  readonly listed: string
  readonly temperature: string
  readonly writes: boolean
}[] = [
  { dialect: 'chat-completions', readout: 'letters', listed: '20', temperature: '0.00', writes: true },
  { dialect: 'responses', readout: 'letters', listed: '20', temperature: '0.00', writes: true },
  { dialect: 'completions', readout: 'letters', listed: '5', temperature: '0.00', writes: true },
  { dialect: 'llama-cpp', readout: 'letters', listed: '20', temperature: '0.00', writes: true },
  { dialect: 'ollama', readout: 'letters', listed: '20', temperature: '0.00', writes: true },
  { dialect: 'decisions', readout: 'decisions', listed: 'none', temperature: 'none', writes: false },
  { dialect: 'system-one', readout: 'system-one', listed: 'none', temperature: 'none', writes: false },
]

/** Two orders of the letters; each is asked in twice where the first try for twenty alternatives is refused. */
const requestsOf = (listed: string) => (listed === '20' ? '2' : '4')

describe.each(['chromium', 'firefox'] as const)('dialects in %s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let server: Scene['server']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser, server, pages } = scene)
  })
  afterAll(() => scene?.stop())

  async function classified(): Promise<{ card: CardView; origin: Record<string, string> }> {
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    const card = await browser.control.card(tabId, ({ state }) => state === 'done' || state === 'failed')
    const origin = await originRows(browser, tabId)
    await page.close()
    return { card, origin }
  }

  /** Labels in their order with their shares; one that is not listed has none worth showing, and a decision says 0. */
  const rowsOf = ({ labels }: CardView) =>
    labels.map(({ label, probability = '0' }) => [label, Number(probability).toFixed(4)])

  async function asked(): Promise<Page> {
    await browser.control.call(() => chrome.runtime.sendMessage({ type: 'runs-clear' }))
    const page = await browser.openExtensionPage('popup.html')
    await page.bringToFront()
    await fill(page, 'Prompt', 'Tell me about the tower.')
    await click(page, 'Run')
    await poll('the end of the answer', () =>
      page.evaluate(
        () => document.querySelector('.answer:is([data-state="done"], [data-state="failed"])') !== null,
      ),
    )
    return page
  }

  describe('a card over any dialect has the same labels, and says where they come from', () => {
    test.each(dialects)('$dialect', async ({ dialect, readout, listed, temperature }) => {
      await useConnection(browser, { model: 'full', dialect: 'chat-completions' })
      const first = await classified()
      await useConnection(browser, { model: 'full', dialect })
      const { card, origin } = await classified()
      expect(card).toMatchObject({
        readout,
        provenance: 'measured',
        verdict: first.card.verdict,
        failure: null,
      })
      expect(rowsOf(card)).toEqual(rowsOf(first.card))
      expect(rowsOf(card)[0]).toEqual(['billing', '0.6600'])
      expect(origin).toEqual({
        ...first.origin,
        Dialect: dialect,
        Readout: readout,
        'Alternatives listed': listed,
        Temperature: temperature,
        Requests: readout === 'letters' ? requestsOf(listed) : '1',
        'Not listed': origin['Not listed'],
        Model: dialect === 'llama-cpp' ? 'scripted.gguf' : 'full',
        'Confidence reported by the server': readout === 'letters' ? 'none' : '0.58',
      })
    })
  })

  describe('an answer over any dialect has the same tokens', () => {
    test.each(dialects.filter(({ writes }) => writes))('$dialect', async ({ dialect }) => {
      await useConnection(browser, { model: 'full', dialect })
      const page = await asked()
      const tokens = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-token]')].map(({ dataset, textContent }) => ({
          text: textContent,
          probability: Math.exp(Number(dataset['logprob'])).toFixed(4),
        })),
      )
      const text = tokens.map((each) => each.text).join('')
      expect(text).toMatch(/^The Eiffel Tower \(La Dame de Fer\) stands on/)
      expect(text).toMatch(/crème brûlée\.$/)
      expect(tokens).toHaveLength(94)
      expect(tokens.slice(0, 5).map(({ probability }) => probability)).toEqual([
        '0.9900',
        '0.9990',
        '0.9995',
        '0.2100',
        '0.7400',
      ])
      await page.close()
    })

    test.each(dialects.filter(({ writes }) => !writes))(
      '$dialect writes none, and says so',
      async ({ dialect }) => {
        await useConnection(browser, { model: 'full', dialect })
        const page = await asked()
        const failure = await page.evaluate(
          () => document.querySelector<HTMLElement>('[data-failure]')?.dataset['failure'],
        )
        expect(failure).toBe('ask-unsupported')
        await page.close()
      },
    )
  })

  test('a decision endpoint that a test has found is used, unless it is switched off', async () => {
    const capability = { ...unknownCapability('decisions-sglang', 1), decisions: 'sglang' as const }
    const { quirks } = await browser.control.call(async () => {
      const { settings } = (await chrome.storage.local.get('settings')) as {
        settings: { connections: { preset: string; quirks: object }[] }
      }
      return settings.connections.find(({ preset }) => preset !== 'built-in') ?? { quirks: {} }
    })
    const found = {
      model: 'decisions-sglang',
      dialect: 'chat-completions' as const,
      capability,
      quirks: { ...quirks, decisionShape: 'sglang' } as never,
    }
    await useConnection(browser, found)
    expect((await classified()).card.readout).toBe('decisions')
    await useConnection(browser, { ...found, useDecisions: false })
    expect((await classified()).card.readout).toBe('letters')
  })

  test('an answer corrects what a test had found', async () => {
    const capability = {
      ...unknownCapability('no-logprobs', 1),
      chat: 'yes' as const,
      streamed: 'yes' as const,
    }
    await useConnection(browser, { model: 'no-logprobs', dialect: 'chat-completions', capability })
    expect((await classified()).card.failure).toBe('logprobs-absent')
    const corrected = await poll('the correction', async () => {
      const stored = await storedCapability(browser)
      return stored?.chat === 'no' ? stored : null
    })
    expect(corrected).toEqual({ ...capability, chat: 'no', testedAt: corrected.testedAt })
    expect(corrected.testedAt).toBeGreaterThan(1)
  })

  describe('the settings page', () => {
    async function edit(): Promise<Page> {
      const page = await browser.openExtensionPage('options.html')
      await page.bringToFront()
      await click(page, 'Edit Any OpenAI-compatible server')
      await poll('the form', async () => (await page.$('form')) !== null)
      return page
    }
    const text = (page: Page) => page.evaluate(() => document.body.innerText)

    test('says what a full server can do, and says it again when the connection is opened', async () => {
      await useConnection(browser, { model: 'full', dialect: 'chat-completions' })
      const page = await edit()
      expect(await page.$('.report')).toBeNull()
      await click(page, 'Test connection')
      const found = await reportRows(page)
      expect(found).toEqual({
        Address: 'ok',
        'API key': 'ok',
        Model: 'ok',
        Probabilities: 'ok',
        Alternatives: 'ok',
        'Unlisted tokens': 'ok',
        Streaming: 'ok',
        Bytes: 'ok',
        Letters: 'ok',
        Reasoning: 'ok',
        'Structured output': 'ok',
        'Decision endpoint': 'ok',
        'Scoring a text': 'ok',
        'Other dialects': 'ok',
      })
      const ways =
        'Texts are classified by the decision endpoint Decisions. Written texts are scored by echo over Completions.'
      expect(await text(page)).toContain(ways)
      expect(await axeViolations(page)).toEqual([])
      await page.click('form input[type=checkbox]')
      expect(await text(page)).toContain('Texts are classified by letters over Chat Completions.')
      await page.click('form input[type=checkbox]')
      await click(page, 'Save')
      await poll('saved', async () => (await text(page)).includes('Saved.'))
      await page.close()
      const again = await edit()
      const { Address: _, 'API key': __, Model: ___, ...kept } = found
      expect(await reportRows(again)).toEqual(kept)
      expect(await text(again)).toContain(ways)
      expect(await again.evaluate(() => document.querySelector('.report time')?.textContent)).toMatch(/\d/)
      await again.close()
    })

    test('says what a poor server cannot do, and what that means', async () => {
      await useConnection(browser, { model: 'poor', dialect: 'chat-completions' })
      const page = await edit()
      await click(page, 'Test connection')
      expect(await reportRows(page)).toMatchObject({
        Probabilities: 'ok',
        Alternatives: 'warn',
        Streaming: 'warn',
        Bytes: 'warn',
        'Structured output': 'none',
        'Decision endpoint': 'none',
        'Scoring a text': 'none',
        'Other dialects': 'none',
      })
      const all = await text(page)
      expect(all).toContain('This connection works, with limits.')
      expect(all).toContain('5 tokens are listed at each position.')
      expect(all).toContain('those that are not listed show an upper bound')
      expect(all).toContain('Written texts cannot be scored.')
      expect(await axeViolations(page)).toEqual([])
      await page.close()
    })

    test('a service without probabilities is explained, and cannot be saved', async () => {
      const page = await edit()
      await page.focus('form select')
      await page.select('form select', 'anthropic')
      const buttons = () =>
        page.evaluate(() => [...document.querySelectorAll('form button')].map((each) => each.textContent))
      await poll('the notice', async () => (await page.$('[data-service="anthropic"]')) !== null)
      expect(await buttons()).toEqual(['Cancel'])
      expect(await text(page)).toMatch(/refuse the request for token probabilities/)
      expect(await text(page)).toMatch(/built-in model/)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
      expect(await axeViolations(page)).toEqual([])
      await page.select('form select', 'custom')
      await poll('the fields', async () => (await page.$('[data-service]')) === null)
      await fill(page, 'Base URL', 'https://api.groq.com/openai/v1')
      await poll('the warning', async () => (await page.$('[data-service="groq"]')) !== null)
      expect(await buttons()).toContain('Save')
      await page.close()
    })

    test('each preset fills in its address and its dialect', async () => {
      const page = await edit()
      const chosen = () =>
        page.evaluate(() => {
          const [preset, dialect] = [...document.querySelectorAll<HTMLSelectElement>('form select')]
          const url = document.querySelector<HTMLInputElement>('input[type=url]')
          return [preset?.value, url?.value, dialect?.value]
        })
      await page.select('form select', 'typesafe')
      expect(await chosen()).toEqual(['typesafe', 'https://api.typesafe.ai/v1', 'system-one'])
      await page.select('form select', 'ollama')
      expect(await chosen()).toEqual(['ollama', 'http://127.0.0.1:11434/v1', 'ollama'])
      await page.select('form select', 'openai')
      expect(await chosen()).toEqual(['openai', 'https://api.openai.com/v1', 'chat-completions'])
      await fill(page, 'Base URL', server.baseUrl)
      expect(await chosen()).toEqual(['custom', server.baseUrl, 'chat-completions'])
      await page.close()
    })
  })
})
