import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { click } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import { addLabelSet, changeLabelSet, stored } from './learning-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { classifyMessage, useModel } from './steps.ts'

const textOf = (page: Page) => page.evaluate(() => document.body.innerText)

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser, pages } = scene)
  })
  afterAll(() => scene?.stop())

  const done = async (selector: string) => {
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), selector)
    return { page, tabId, card: await browser.control.card(tabId, ({ state }) => state === 'done') }
  }
  const examples = () => stored(browser, 'examples')

  test('a digit says which label is right, again takes it back, and so does a click', async () => {
    await useModel(browser, 'ok')
    const { page, tabId, card } = await done('#message-1 p')
    await page.keyboard.press('1')
    const [example] = await poll('the correction', async () => {
      const all = await examples()
      return all.length === 1 ? all : null
    })
    expect(example).toMatchObject({ truth: card.labels[0]?.['label'], conditions: { readout: 'letters' } })
    expect(JSON.stringify(example)).not.toContain('charged twice')
    await page.keyboard.press('1')
    await poll('nothing is kept', async () => (await examples()).length === 0)
    const second = card.labels[1]?.['label']
    const again = await browser.control.card(tabId, ({ buttons }) =>
      buttons.some(({ name: words }) => words.endsWith('is right')),
    )
    const rights = again.buttons.filter(({ name: words }) => words.endsWith('is right'))
    await page.mouse.click(rights[1]?.x ?? 0, rights[1]?.y ?? 0)
    await poll('the other label', async () => (await examples())[0]?.['truth'] === second)
    await page.keyboard.press('2')
    await poll('nothing is kept', async () => (await examples()).length === 0)
    await page.close()
  })

  test('twenty corrections calibrate, and the calibration page shows them', async () => {
    await useModel(browser, 'ok')
    for (let count = 1; count <= 20; count += 1) {
      const { page } = await done(`#message-${1 + (count % 5)} p`)
      // One in four is wrong, so that the model is too sure.
      await page.keyboard.press(count % 4 === 0 ? '2' : '1')
      await poll('the correction', async () => (await examples()).length === count)
      await page.close()
    }
    const { page, card } = await done('#message-1 p')
    expect(card.provenance).toBe('calibrated')
    expect(card.text).toContain('calibrated on 20 of your corrections')
    const top = Number(card.labels[0]?.['probability'])
    expect(top).toBeLessThan(0.9)
    await page.close()
    const studio = await browser.openExtensionPage('studio.html#calibration')
    const text = await poll('the report', async () => {
      const all = await textOf(studio)
      return all.includes('cross-fitted') ? all : null
    })
    expect(text).toMatch(/temperature/i)
    expect(text).toContain('Brier')
    expect(text).toMatch(/20/)
    expect(await studio.$$eval('svg[role="img"]', (charts) => charts.length)).toBeGreaterThan(1)
    await studio.close()
  })

  test('the side panel takes a digit too', async () => {
    const before = (await examples()).length
    const { page, tabId, card } = await done('#message-2 p')
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tabId}`)
    await poll('the result', () => panel.evaluate(() => document.querySelector('[data-label]') !== null))
    await panel.bringToFront()
    await panel.keyboard.press('2')
    await poll('the correction', async () => (await examples()).length === before + 1)
    expect((await examples()).map(({ truth }) => truth)).toContain(card.labels[1]?.['label'])
    await poll('the mark', () =>
      panel.evaluate(() => document.querySelector('[aria-pressed="true"]') !== null),
    )
    await panel.keyboard.press('2')
    await poll('it is taken back', async () => (await examples()).length === before)
    await panel.close()
    await page.close()
  })

  test('a change of the labels starts over, and says why', async () => {
    await changeLabelSet(browser, {
      version: 2,
      question: 'What is this message mainly about, would you say?',
    })
    const { page, card } = await done('#message-1 p')
    expect(card.provenance).toBe('measured')
    expect(card.text).toContain(
      'Your corrections start over: since the last ones, the label set was changed.',
    )
    await page.close()
    await changeLabelSet(browser, { version: 1, question: 'What is this customer message mainly about?' })
  })

  test('every label that could be right is shown at the wanted coverage', async () => {
    await changeLabelSet(browser, { coverage: 0.8 })
    const { page, card } = await done('#message-1 p')
    expect(card.text).toMatch(/Could be right, at 80\s%/)
    await page.close()
    await changeLabelSet(browser, { coverage: null })
  })

  test('close labels: a question that would separate them, and a second opinion', async () => {
    const builtIn = 'built-in'
    await changeLabelSet(browser, { followUp: { clarify: true, queue: false, escalateTo: builtIn } })
    await useModel(browser, 'close')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-5 p')
    const card = await browser.control.card(
      tabId,
      ({ text }) => text.includes('Copy question') && text.includes('could not be asked'),
    )
    expect(card.verdict).toBe('ask')
    expect(card.text).toContain('No model is in the browser yet')
    await page.close()
    await changeLabelSet(browser, { followUp: { clarify: false, queue: false, escalateTo: null } })
  })

  test('a text to review waits in the queue, and is decided there', async () => {
    await changeLabelSet(browser, { followUp: { clarify: false, queue: true, escalateTo: null } })
    await useModel(browser, 'low-mass')
    const before = (await examples()).length
    const { page, card } = await done('#message-4 p')
    expect(card.verdict).toBe('review')
    await page.close()
    await poll('the queue', async () => (await stored(browser, 'reviews')).length === 1)
    const studio = await browser.openExtensionPage('studio.html#review')
    await poll('the text', async () => (await textOf(studio)).includes('reset link never arrives'))
    const first = card.labels[0]?.['label']
    await studio.evaluate(
      (id) =>
        document
          .querySelector<HTMLElement>(`[data-label="${id}"] button, button[data-label="${id}"]`)
          ?.click(),
      first,
    )
    await poll('the queue is empty', async () => (await stored(browser, 'reviews')).length === 0)
    expect(await examples()).toHaveLength(before + 1)
    await studio.close()
    await changeLabelSet(browser, { followUp: { clarify: false, queue: false, escalateTo: null } })
  })

  test('a yes or no is asked in both phrasings, and levels have an expectation', async () => {
    await useModel(browser, 'ok')
    await changeLabelSet(browser, {
      type: 'predicate',
      version: 3,
      question: 'Is the customer angry?',
      noneOfThese: false,
      labels: [
        { id: 'true', name: 'Yes', description: '', aliases: [] },
        { id: 'false', name: 'No', description: '', aliases: [] },
      ],
    })
    const yes = await done('#message-1 p')
    expect(yes.card.readout).toBe('words')
    // The geometric mean of .85 : .1 and of .65 : .3, the odds of yes in the two phrasings.
    const odds = Math.sqrt((0.85 / 0.1) * (0.65 / 0.3))
    expect(Number(yes.card.labels[0]?.['probability'])).toBeCloseTo(odds / (1 + odds), 9)
    expect(yes.card.text).toContain('both phrasings agree')
    await yes.page.close()
    await changeLabelSet(browser, {
      type: 'score',
      version: 4,
      question: 'How urgent is this?',
      labels: ['Low', 'Middle', 'High'].map((level) => ({
        id: level,
        name: level,
        description: '',
        aliases: [],
      })),
    })
    const levels = await done('#message-1 p')
    expect(levels.card.text).toMatch(/expected level [\d.–]+ of 3/)
    await levels.page.close()
  })

  test('without probabilities answers can be drawn, and the result says so', async () => {
    await changeLabelSet(browser, {
      type: 'choice',
      version: 5,
      question: 'What is this customer message mainly about?',
      labels: ['Billing', 'Bug', 'Feature request'].map((label) => ({
        id: label,
        name: label,
        description: '',
        aliases: [],
      })),
    })
    await useModel(browser, 'no-logprobs')
    const { page, tabId } = await classifyMessage(browser, pages.url('/'), '#message-1 p')
    const failed = await browser.control.card(tabId, ({ failure }) => failure === 'logprobs-absent')
    const offer = failed.buttons.find(({ name: words }) => words === 'Draw 10 answers and count')
    await page.mouse.click(offer?.x ?? 0, offer?.y ?? 0)
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(card).toMatchObject({ readout: 'sampled', provenance: 'sampled' })
    expect(card.labels[0]).toMatchObject({ label: 'Billing', probability: '1' })
    expect(Number(card.labels[0]?.['lower'])).toBeCloseTo(0.7225, 3)
    expect(card.labels[1]).not.toHaveProperty('probability')
    await page.close()
  })

  test('the words of a label as the answer', async () => {
    await changeLabelSet(browser, { readout: 'words' })
    await useModel(browser, 'ok')
    const { page, card } = await done('#message-1 p')
    expect(card).toMatchObject({ readout: 'words', provenance: 'measured' })
    expect(card.labels[0]).toMatchObject({ label: 'Billing' })
    await page.close()
  })

  test('all label sets at once: a result under the name of each', async () => {
    await changeLabelSet(browser, { readout: 'auto' })
    await addLabelSet(browser, {
      id: 'tone',
      name: 'Tone',
      question: 'How does the customer sound?',
      labels: ['Positive', 'Negative', 'Neutral'].map((label) => ({
        id: label,
        name: label,
        description: '',
        aliases: [],
      })),
    })
    const url = pages.url('/')
    const { page, tabId } = await classifyMessage(browser, url, '#message-1 p', null, '*')
    const card = await browser.control.card(
      tabId,
      ({ labels }) => labels.filter((label) => label['lower'] !== undefined).length === 6,
    )
    expect(card.text).toContain('Support triage')
    expect(card.text).toContain('Tone')
    expect(card.labels.map((label) => label['label'])).toContain('Negative')
    expect(card.labels.map((label) => label['label'])).toContain('Billing')
    await page.close()
  })

  test('the corrections can be deleted in the settings', async () => {
    const { page } = browser.control
    await page.bringToFront()
    await click(page, 'Delete corrections')
    await click(page, 'Delete corrections')
    await poll('the words', async () => (await textOf(page)).includes('All corrections are deleted.'))
    expect(await examples()).toEqual([])
  })
})
