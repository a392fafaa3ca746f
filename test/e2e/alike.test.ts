import Papa from 'papaparse'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { axeViolations } from '../support/browser/axe.ts'
import { type Connected, connectThroughSettings, launchConnected } from '../support/browser/connected.ts'
import { type Pages, startPages } from '../support/browser/pages.ts'
import { poll } from '../support/browser/poll.ts'
import { personIn } from '../support/person/person.ts'
import { type PickyProxy, startPickyProxy } from '../support/servers/picky-proxy.ts'
import { type ScriptedServer, startScriptedServer } from '../support/servers/scripted-server.ts'
import {
  alikeCard,
  type AlikeView,
  chipOf,
  geometry,
  giveLeave,
  isOffered,
  isOpened,
  isOver,
  openAlike,
  pasted,
  press,
  pressAt,
  row,
} from './alike-steps.ts'
import { addLabelSet, stored } from './learning-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { onScreen } from './screen.ts'
import { useModel } from './steps.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let pages: Scene['pages']
  let picky: PickyProxy
  let open: Page | null = null

  beforeAll(async () => {
    scene = await startScene(name, { connected: false })
    ;({ browser, pages } = scene)
    picky = await startPickyProxy(scene.server.baseUrl)
    await connectThroughSettings(browser, { baseUrl: picky.baseUrl, model: 'ok' })
  })
  afterAll(async () => {
    await picky?.stop()
    await scene?.stop()
  })
  beforeEach(async () => {
    picky.fail(null)
    await useModel(browser, 'ok')
  })
  afterEach(async () => {
    picky.letGo()
    await open?.close()
    open = null
  })

  const offered = async (path: string, selector: string) => {
    const { page, tabId } = await openAlike(browser, pages.url(path), selector)
    open = page
    return { page, tabId, view: await alikeCard(browser, tabId, isOffered) }
  }
  const begin = async (path: string, selector: string) => {
    const { page, tabId, view } = await offered(path, selector)
    await press(page, view, /^Classify \d+$/)
    return { page, tabId }
  }
  const classified = async (path: string, selector: string) => {
    const { page, tabId } = await begin(path, selector)
    return { page, tabId, view: await alikeCard(browser, tabId, isOver) }
  }

  test.each([
    { path: '/reviews', selector: '.review:nth-child(3) p', items: 12, texts: 11, first: 'Ines' },
    { path: '/table', selector: 'tr:nth-child(2) td', items: 5, texts: 5, first: '4711' },
    { path: '/comments', selector: '.comment p', items: 7, texts: 7, first: 'The new invoice' },
  ])('$path: all like one are found, and nothing is sent before it is said', async (given) => {
    const before = picky.asked.length
    const { page, tabId, view } = await offered(given.path, given.selector)
    expect(view.text).toContain(`${given.items} items like this`)
    expect(view.text).toMatch(/Letters: \d+ to \d+\srequests, about [\d,]+ to [\d,]+\stokens\./)
    expect(view.spots.length).toBeGreaterThan(0)
    expect(picky.asked).toHaveLength(before)
    await press(page, view, `Classify ${given.items}`)
    const over = await alikeCard(browser, tabId, isOver)
    expect(over.rows).toHaveLength(given.items)
    expect(over.rows.every(({ data }) => data['status'] === 'done')).toBe(true)
    expect(over.rows[0]?.text).toContain(given.first)
    // Two orders of the labels at least, and up to five where they are close.
    expect(picky.asked.length - before).toBeGreaterThanOrEqual(2 * given.texts)
    expect(picky.asked.length - before).toBeLessThanOrEqual(5 * given.texts)
  })

  test('a comment is asked about without its answers', async () => {
    const before = picky.asked.length
    await classified('/comments', '.comment p')
    const asked = picky.asked.slice(before)
    const saying = (...words: readonly string[]) =>
      asked.filter((body) => words.every((word) => body.includes(word)))
    expect(saying('invoice page charged')).not.toEqual([])
    expect(saying('invoice page charged', 'Same here')).toEqual([])
  })

  test('the page does not move, whatever is drawn over it', async () => {
    const { page, tabId, view } = await offered('/reviews', '.review p')
    const before = await geometry(page)
    await press(page, view, 'Classify 12')
    await alikeCard(browser, tabId, isOver)
    expect(await geometry(page)).toEqual(before)
  })

  test('one that fails is kept with its sentence, and can be tried again alone', async () => {
    picky.fail('Unlucky')
    const { page, tabId, view } = await classified('/reviews', '.review p')
    const failed = view.rows.filter(({ data }) => data['status'] === 'failed')
    expect(failed).toHaveLength(1)
    expect(failed[0]?.text).toMatch(/Unlucky[\s\S]*has an error of its own/)
    expect(view.text).toContain('11 classified, 1 failed')
    picky.fail(null)
    const before = picky.asked.length
    await press(page, view, 'Try the failed ones again')
    await alikeCard(browser, tabId, ({ state, text }) => state === 'over' && text.includes('12 classified'))
    expect(picky.asked.slice(before).every((body) => body.includes('Unlucky'))).toBe(true)
  })

  test('stopped in the middle: what has come stays, and the rest can be asked later', async () => {
    picky.hold()
    const { page, tabId } = await begin('/reviews', '.review p')
    const running = await alikeCard(browser, tabId, ({ text }) => text.includes('asking…'))
    expect(running.text).toContain('0 of 12')
    picky.letGo()
    picky.hold()
    const middle = await alikeCard(
      browser,
      tabId,
      ({ rows, state }) => state === 'running' && rows.some(({ data }) => data['status'] === 'done'),
    )
    await press(page, middle, 'Stop')
    const stopped = await alikeCard(browser, tabId, isOver)
    const done = stopped.rows.filter(({ data }) => data['status'] === 'done').length
    expect(done).toBeGreaterThan(0)
    expect(stopped.text).toContain(`${done} classified, ${12 - done} left`)
    const before = picky.asked.length
    picky.letGo()
    await press(page, stopped, `Classify the other ${12 - done}`)
    await alikeCard(browser, tabId, ({ state, text }) => state === 'over' && text.includes('12 classified'))
    // Nothing is paid for twice.
    expect(picky.asked.slice(before).some((body) => body.includes('refund took a month'))).toBe(false)
  })

  test('what would fail for all of them ends it, with its notice', async () => {
    await useModel(browser, 'credit')
    const { page, tabId, view } = await classified('/reviews', '.review p')
    expect(view.text).toMatch(/credit/i)
    expect(view.text).toContain('0 classified, 12 left')
    expect(view.rows.every(({ data }) => data['status'] === 'open')).toBe(true)
    await useModel(browser, 'ok')
    await press(page, view, 'Retry')
    await alikeCard(browser, tabId, ({ state, text }) => state === 'over' && text.includes('12 classified'))
  })

  test('sorted by doubt, and those of one label alone', async () => {
    const { page, tabId, view } = await classified('/reviews', '.review p')
    const sort = view.buttons.find(({ data }) => data['tag'] === 'select')
    await pressAt(page, sort)
    await page.keyboard.type('Most')
    await page.keyboard.press('Enter')
    const sorted = await alikeCard(browser, tabId, ({ rows }) => rows[0]?.data['item'] !== '0')
    expect(sorted.rows[0]?.text).toMatch(/charged for a seat[\s\S]*46/)
    await press(page, sorted, /^Bug report/)
    const alone = await alikeCard(browser, tabId, ({ rows }) => rows.length < 12)
    expect(alone.rows.length).toBeGreaterThan(0)
    expect(alone.rows.every(({ data }) => data['first'] === 'bug-report')).toBe(true)
    await press(page, alone, /^Bug report/)
    await alikeCard(browser, tabId, ({ rows }) => rows.length === 12)
  })

  test('copied as CSV: a row each, and no formulas', async () => {
    const { page, tabId, view } = await classified('/reviews', '.review p')
    await press(page, view, 'Copy as CSV')
    const copied = await alikeCard(browser, tabId, ({ text }) => /Copied: 12\srows/.test(text))
    const rows = Papa.parse<Record<string, string>>(await pasted(page), { header: true }).data
    expect(rows).toHaveLength(12)
    expect(rows[0]).toMatchObject({
      index: '1',
      label: 'Billing',
      verdict: 'accept',
      readout: 'letters',
      failure: '',
    })
    expect(rows[0]?.['text']).toContain('I was charged twice')
    expect(Number(rows[0]?.['probability'])).toBeCloseTo(0.9, 2)
    expect(rows[0]?.['p(Billing)']).toBe(rows[0]?.['probability'])
    expect(rows[9]?.['text']).toContain('دفعت مرتين')
    // What is copied is not lost: the card closes at once.
    await press(page, copied, /^Close/)
    await poll('the card is gone', async () => !(await page.$('surelight-overlay')))
  })

  test('a press on a chip opens it, a digit says what is right, and the next one follows', async () => {
    const before = (await stored(browser, 'examples')).length
    const { page, tabId, view } = await classified('/reviews', '.review p')
    await pressAt(page, await chipOf(browser, tabId, 4))
    const detail = await alikeCard(browser, tabId, isOpened)
    expect(detail.text).toContain('charged for a seat')
    expect(detail.focused).toContain('alike-back')
    await page.keyboard.press('2')
    const [example] = await poll('the correction', async () => {
      const all = await stored(browser, 'examples')
      return all.length === before + 1 ? all.slice(-1) : null
    })
    expect(JSON.stringify(example)).not.toContain('charged')
    expect(await stored(browser, 'runs')).toEqual([])
    await page.keyboard.press('n')
    await alikeCard(browser, tabId, ({ text }) => text.includes('SUM(1;2)') && text.includes('All items'))
    await page.keyboard.press('p')
    const seat = await alikeCard(browser, tabId, ({ text }) => text.includes('charged for a seat'))
    expect(seat.spoken).toMatch(/^Item \d+, .*charged for a seat/)
    await page.keyboard.press('2')
    await poll('it is taken back', async () => (await stored(browser, 'examples')).length === before)
    await press(page, detail, 'All items')
    const list = await alikeCard(browser, tabId, ({ focused }) => focused.includes('alike-row'))
    expect(list.rows).toHaveLength(view.rows.length)
  })

  test('the arrows go through the list, and the page goes along', async () => {
    const { page, tabId, view } = await classified('/reviews', '.review p')
    await pressAt(page, row(view, 0))
    await alikeCard(browser, tabId, isOpened)
    await press(page, await alikeCard(browser, tabId, isOpened), 'All items')
    await alikeCard(browser, tabId, ({ focused }) => focused.includes('alike-row'))
    await page.keyboard.press('End')
    await poll('the last is in sight', () =>
      page.evaluate(() => {
        const { bottom, top } =
          document.querySelector('.review:last-child')?.getBoundingClientRect() ?? new DOMRect()
        return top >= 0 && bottom <= innerHeight
      }),
    )
    const { spots } = await alikeCard(browser, tabId, ({ spots: all }) =>
      all.some(({ data }) => data['spot'] === '11'),
    )
    expect(spots.map(({ data }) => data['spot'])).toContain('11')
  })

  test('chips stay on their items while the page scrolls, and not over a bar that covers them', async () => {
    const { page, tabId } = await classified('/reviews', '.review p')
    await page.evaluate(() => scrollBy(0, 250))
    const { spots } = await alikeCard(
      browser,
      tabId,
      ({ spots: all }) => all[0]?.data['spot'] !== '0' && all[0]?.data['covered'] === '',
    )
    const items = await page.evaluate(() =>
      [...document.querySelectorAll('.review')].map((item) => item.getBoundingClientRect().bottom),
    )
    for (const { data, height, y } of spots) {
      expect(Math.min(y + height, 900)).toBeCloseTo(Math.min(items[Number(data['spot'])] ?? NaN, 900), 0)
    }
    expect(spots.at(-1)?.data['covered']).toBeUndefined()
  })

  test('a row that says something else has no chip, until its text is back', async () => {
    const { page, tabId } = await classified('/reviews', '.review p')
    const has = (place: string) => (view: AlikeView) => view.spots.some(({ data }) => data['spot'] === place)
    await alikeCard(browser, tabId, has('2'))
    const swap = (text: string) =>
      page.evaluate((words) => {
        const paragraph = document.querySelector('.review:nth-child(3) p')
        const before = paragraph?.textContent ?? ''
        if (paragraph !== null) paragraph.textContent = words
        return before
      }, text)
    const before = await swap('Another row, recycled')
    const lost = await alikeCard(
      browser,
      tabId,
      (view) => !has('2')(view) && view.text.includes('Not on the page now'),
    )
    expect(row(lost, 2).text).toContain('Not on the page now')
    await swap(before)
    await alikeCard(browser, tabId, (view) => has('2')(view) && !view.text.includes('Not on the page now'))
    // A framework draws the same list anew.
    await page.evaluate(() => {
      const list = document.querySelector('ul')
      if (list !== null) list.replaceWith(list.cloneNode(true))
    })
    const again = await alikeCard(browser, tabId, has('3'))
    expect(again.text).not.toContain('Not on the page now')
  })

  test('a row whose words are in an open shadow root has no chip when they are others', async () => {
    const { page, tabId } = await classified('/shadow-reviews', '.review b')
    const has = (view: AlikeView) => view.spots.some(({ data }) => data['spot'] === '2')
    await alikeCard(browser, tabId, has)
    await page.evaluate(() => {
      const paragraph = document.querySelector('.review:nth-child(3)')?.shadowRoot?.querySelector('p')
      if (paragraph) paragraph.textContent = 'Another row, recycled'
    })
    const lost = await alikeCard(
      browser,
      tabId,
      (view) => !has(view) && view.text.includes('Not on the page now'),
    )
    expect(row(lost, 2).text).toContain('Not on the page now')
  })

  test('results are not lost by one Escape, nor by one that the page makes', async () => {
    const { page, tabId } = await classified('/table', 'td')
    await page.keyboard.press('Escape')
    const asking = await alikeCard(browser, tabId, ({ text }) => text.includes('are not stored'))
    await page.evaluate(() => {
      const host = document.querySelector('surelight-overlay')
      for (const target of [document, host]) {
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      }
    })
    await press(page, asking, 'Keep open')
    await alikeCard(browser, tabId, ({ text }) => !text.includes('are not stored'))
    await page.keyboard.press('Escape')
    await alikeCard(browser, tabId, ({ text }) => text.includes('are not stored'))
    await page.keyboard.press('Escape')
    await poll('the card is gone', async () => (await browser.control.readCard(tabId)) === null)
    expect(await page.$('surelight-overlay')).toBeNull()
  })

  test('before they are lost all results are copied, whatever is listed', async () => {
    const { page, tabId, view } = await classified('/reviews', '.review p')
    await press(page, view, /^Bug report/)
    await alikeCard(browser, tabId, ({ rows }) => rows.length < 12)
    await page.keyboard.press('Escape')
    const asking = await alikeCard(browser, tabId, ({ text }) => text.includes('are not stored'))
    await press(page, asking, 'Copy all as CSV')
    await alikeCard(browser, tabId, ({ text }) => text.includes('Copied.'))
    const rows = Papa.parse(await pasted(page), { header: true }).data
    expect(rows).toHaveLength(12)
    await page.keyboard.press('Escape')
    await poll('the card is gone', async () => !(await page.$('surelight-overlay')))
  })

  test('in a private window nothing can be said to be right', async () => {
    const { page, tabId } = await openAlike(browser, pages.url('/table'), 'td')
    open = page
    await giveLeave(browser, tabId, true)
    await press(page, await alikeCard(browser, tabId, isOffered), 'Classify 5')
    const view = await alikeCard(browser, tabId, isOver)
    await pressAt(page, row(view, 1))
    const detail = await alikeCard(browser, tabId, isOpened)
    expect(detail.buttons.some(({ text }) => text.endsWith('is right'))).toBe(false)
    expect(await stored(browser, 'runs')).toEqual([])
  })

  test('without leave nothing is sent', async () => {
    const { page, tabId, view } = await offered('/table', 'td')
    await browser.control.call((id) => chrome.storage.session.remove(`ticket:${id}:0`), tabId)
    const before = picky.asked.length
    await press(page, view, 'Classify 5')
    const lost = await alikeCard(browser, tabId, ({ text }) => text.includes('as often as one click allows'))
    expect(lost.rows.every(({ data }) => data['status'] === 'open')).toBe(true)
    expect(picky.asked).toHaveLength(before)
  })

  test('leaving the page ends the requests', async () => {
    picky.hold()
    const { page } = await begin('/table', 'td')
    const before = picky.gone()
    await poll('the requests', async () => picky.waiting() > 0)
    await page.goto(pages.url('/rtl'))
    await poll('their end', async () => picky.gone() > before)
    expect(picky.waiting()).toBeGreaterThan(0)
  })

  test('another label set: it is said what it costs, and asked anew', async () => {
    const labels = ['Positive', 'Negative', 'Neutral']
    await addLabelSet(browser, {
      id: 'tone',
      name: 'Tone',
      noneOfThese: false,
      labels: labels.map((label) => ({ id: label, name: label, description: '', aliases: [] })),
    })
    const { page, tabId, view } = await classified('/table', 'td')
    await press(page, view, 'Change label set')
    const offer = await alikeCard(browser, tabId, isOffered)
    expect(offer.text).toContain('10 to 25')
    await pressAt(
      page,
      offer.buttons.find(({ data }) => data['tag'] === 'select'),
    )
    await page.keyboard.type('Tone')
    await page.keyboard.press('Enter')
    const tone = await alikeCard(browser, tabId, ({ text }) => text.includes('10 to 15'))
    await press(page, tone, 'Back to the results')
    const back = await alikeCard(browser, tabId, isOver)
    expect(back.rows.map(({ data }) => data['first'])).toEqual(view.rows.map(({ data }) => data['first']))
    await press(page, back, 'Change label set')
    picky.hold()
    await press(page, await alikeCard(browser, tabId, isOffered), 'Classify 5')
    const losing = await alikeCard(browser, tabId, ({ text }) => text.includes('Classifying anew loses them'))
    await press(page, losing, 'Classify anew')
    // Nothing of the labels before is shown for one of these.
    const asking = await alikeCard(browser, tabId, ({ state }) => state === 'running')
    expect(asking.rows.map(({ data }) => data['first'])).toEqual(asking.rows.map(() => undefined))
    picky.letGo()
    const over = await alikeCard(browser, tabId, isOver)
    for (const { data } of over.rows) expect(labels).toContain(data['first'])
  })

  test('in a narrow window, and where the page reads from right to left', async () => {
    const { page, tabId, view } = await classified('/reviews', '.review p')
    await page.setViewport({ width: 320, height: 568 })
    await page.evaluate(() => (document.documentElement.dir = 'rtl'))
    const narrow = await alikeCard(browser, tabId, ({ box }) => box.x >= 0 && box.x + box.width <= 320)
    expect(narrow.box.height).toBeLessThan(568 * 0.5)
    expect(narrow.rows).toHaveLength(view.rows.length)
    await page.evaluate(() => document.querySelector('.review')?.scrollIntoView())
    const { x } = await chipOf(browser, tabId, 1)
    expect(x).toBeLessThan(40)
    await page.setViewport({ width: 1200, height: 900 })
  })
})

describe.each(['chromium', 'firefox'] as const)('from the menu in %s', (name) => {
  let server: ScriptedServer
  let pages: Pages
  let browser: Connected

  beforeAll(async () => {
    server = await startScriptedServer()
    pages = await startPages()
    browser = await launchConnected(name, name === 'chromium' ? { ...onScreen(), viewport: null } : {})
    await connectThroughSettings(browser, { baseUrl: server.baseUrl, model: 'ok' })
  })
  afterAll(async () => {
    await browser?.close()
    await pages?.stop()
    await server?.stop()
  })

  // Firefox tells what was right-clicked, with nothing selected; Chromium has the entry in another place of its menu then.
  const isSelected = name === 'chromium'

  test.each([
    { path: '/reviews', selector: '.review:nth-child(2) p', items: 12 },
    { path: '/table', selector: 'tr:nth-child(3) td:nth-child(2)', items: 5 },
  ])('$path: what was right-clicked', async ({ items, path, selector }) => {
    const page = await browser.browser.newPage()
    const address = pages.url(path)
    await page.goto(address)
    await page.bringToFront()
    const at = await page.evaluate(
      (wanted, selects) => {
        const element = document.querySelector(wanted)
        if (element === null) throw new Error(`no ${wanted}`)
        if (selects) getSelection()?.selectAllChildren(element)
        const { x, y } = element.getBoundingClientRect()
        return { x: x + 40, y: y + 10 }
      },
      selector,
      isSelected,
    )
    await personIn(browser, onScreen().display ?? null).chooseFromMenu(page, at, [isSelected ? 3 : 1])
    const tabId = await poll('the tab', () => browser.control.tabId(address))
    const view = await alikeCard(browser, tabId, isOffered)
    expect(view.text).toContain(`${items} items like this`)
    await press(page, view, `Classify ${items}`)
    await alikeCard(browser, tabId, isOver)
    await page.close()
  })
})

describe('axe finds nothing', () => {
  let scene: Scene

  beforeAll(async () => {
    scene = await startScene('chromium')
  })
  afterAll(() => scene?.stop())

  test.each(['light', 'dark'] as const)('in any of its views, %s', async (scheme) => {
    const { browser, pages } = scene
    const { page, tabId } = await openAlike(browser, pages.url('/reviews'), '.review p')
    const offer = await alikeCard(browser, tabId, isOffered)
    await expectClean(tabId, scheme)
    await page.bringToFront()
    await press(page, offer, 'Classify 12')
    const over = await alikeCard(browser, tabId, isOver)
    await expectClean(tabId, scheme)
    await page.bringToFront()
    await pressAt(page, row(over, 4))
    await alikeCard(browser, tabId, isOpened)
    await page.keyboard.press('Escape')
    await alikeCard(browser, tabId, ({ text }) => text.includes('are not stored'))
    await expectClean(tabId, scheme)
    await page.close()
  })

  /** The card's own root is closed, to axe too: its markup and style are laid out in a page of their own. */
  async function expectClean(tabId: number, scheme: 'light' | 'dark'): Promise<void> {
    const { browser, control } = scene.browser
    const markup = await control.markup(tabId)
    const copy = await browser.newPage()
    await copy.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await copy.setContent(`<!doctype html><html lang="en"><title>Card</title><body>${markup}`)
    expect(await copy.evaluate(() => document.querySelector('dialog') !== null)).toBe(true)
    // Rules about whole pages do not apply to a part of one.
    expect(await axeViolations(copy, ['region', 'landmark-one-main', 'page-has-heading-one'])).toEqual([])
    await copy.close()
  }
})
