import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { CardView } from '../support/browser/control.ts'
import { spy } from '../support/browser/hostile/spy.ts'
import { poll } from '../support/browser/poll.ts'
import { checkOn } from './check-steps.ts'
import { allowHost, classifyInFrame, classifySelected, fullScreen, hostileSteps } from './hostile-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { useModel } from './steps.ts'

/** Words that the card shows and no page does. */
const words = ['Account access', 'Feature request', 'Support triage']

const showModal = (selector: string) => (page: Page) =>
  page.evaluate((id) => document.querySelector<HTMLDialogElement>(id)?.showModal(), selector)

/** What a page does once the card is there. */
const deeds: readonly (readonly [path: string, what: string, deed: (page: Page) => Promise<unknown>])[] = [
  ['dialog', 'opens a dialog in the dialog', showModal('#inner')],
  [
    'dialog',
    'closes the dialog',
    (page) => page.evaluate(() => document.querySelector<HTMLDialogElement>('#outer')?.close()),
  ],
  ['dialog', 'removes the dialog', (page) => page.evaluate(() => document.querySelector('#outer')?.remove())],
  ['dialog-later', 'opens a dialog', showModal('#outer')],
  [
    'dialog-later',
    'opens a dialog in a shadow root',
    (page) =>
      page.evaluate(() => {
        const { shadowRoot = null } = document.querySelector('#shadowed') ?? {}
        shadowRoot?.querySelector('dialog')?.showModal()
      }),
  ],
  ['full-screen', 'shows an element alone', (page) => fullScreen(page, 'a')],
  ['meddles', 'writes into the element', (page) => page.evaluate('meddle()')],
  [
    'rewrites',
    'replaces the root element',
    (page) =>
      page.evaluate(() => {
        const other = document.createElement('html')
        other.append(document.createElement('body'))
        document.documentElement.replaceWith(other)
      }),
  ],
]

type Zoom = readonly [what: string, zoom: (page: Page) => Promise<unknown>]

const smallWindow: Zoom = [
  'a window of half the size and twice the pixels',
  (page) => page.setViewport({ width: 600, height: 450, deviceScaleFactor: 2 }),
]

/** Firefox cannot be told to pinch. */
const zooms: Readonly<Record<'chromium' | 'firefox', readonly Zoom[]>> = {
  firefox: [smallWindow],
  chromium: [
    smallWindow,
    [
      'two fingers',
      async (page) =>
        (await page.createCDPSession()).send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 }),
    ],
  ],
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let steps: ReturnType<typeof hostileSteps>

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser } = scene)
    steps = hostileSteps(scene)
  })
  afterAll(() => scene?.stop())

  test.each([
    'important',
    'strict-policy',
    'trusted-types',
    'removes-thrice',
    'swallows',
    'reads',
    'z-index',
    'dialog',
    'zoomed',
    'layout',
  ])('%s: the card is drawn, reveals nothing, and can be operated', async (path) => {
    const { page, tabId } = await steps.open(path)
    expect(await steps.isDrawn(page, await steps.done(tabId))).toBe(true)
    // Firefox's `window.find` tells (November 2026).
    expect(await page.evaluate(spy, words, name === 'chromium')).toEqual([])
    expect(await steps.operate(page, tabId)).toBe(true)
    expect(await page.evaluate(() => (window as { violations?: string[] }).violations ?? [])).toEqual([])
    await page.close()
  })

  test.each(['important', 'strict-policy', 'trusted-types', 'swallows', 'reads', 'dialog'])(
    '%s: so it is with the card of a check',
    async (path) => {
      await useModel(browser, 'ok')
      const { page, tabId } = await checkOn(browser, scene.pages.url(`/hostile/${path}`), '#text')
      const card = await steps.done(tabId)
      expect(await steps.isDrawn(page, card)).toBe(true)
      expect(await page.evaluate(spy, ['How likely', 'Not proof'], name === 'chromium')).toEqual([])
      await steps.press(page, card, 'Esc')
      expect(await steps.isGone(tabId)).toBe(true)
      expect(await page.evaluate(() => (window as { violations?: string[] }).violations ?? [])).toEqual([])
      await page.close()
    },
  )

  test('prototypes: what the page has replaced is not what the card is made with', async () => {
    const { page, tabId } = await steps.open('prototypes')
    expect(await steps.isDrawn(page, await steps.done(tabId))).toBe(true)
    expect(await steps.operate(page, tabId)).toBe(true)
    await page.close()
  })

  test.each(deeds)('%s: a page that %s leaves the card where it can be operated', async (path, _, deed) => {
    const { page, tabId } = await steps.open(path)
    await steps.done(tabId)
    await deed(page)
    await poll('the card is in front', async () => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await browser.control.readCard(tabId))?.box ?? {}
      return page.evaluate(isCardAt, x + width / 2, y + height / 2)
    })
    expect(await steps.isDrawn(page, await steps.done(tabId))).toBe(true)
    expect(await steps.operate(page, tabId)).toBe(true)
    await page.close()
  })

  test('dialog: Escape closes the card and not the dialog', async () => {
    const { page, tabId } = await steps.open('dialog')
    await steps.done(tabId)
    await page.keyboard.press('Escape')
    await steps.isGone(tabId)
    expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>('#outer')?.open)).toBe(true)
    await page.close()
  })

  test('full-screen: the card joins an element that is shown alone already', async () => {
    const { page, tabId } = await steps.open('full-screen')
    await steps.press(page, await steps.done(tabId), 'Esc')
    await steps.isGone(tabId)
    await fullScreen(page, 'a')
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#text') as Element))
    await classifySelected(browser, tabId)
    expect(await steps.isDrawn(page, await steps.done(tabId))).toBe(true)
    expect(await steps.operate(page, tabId)).toBe(true)
    await page.close()
  })

  test('full-screen: over a video the card is seen, and after it pressed', async () => {
    const { page, tabId } = await steps.open('full-screen')
    await steps.done(tabId)
    await fullScreen(page, 'v')
    expect(await steps.isDrawn(page, await steps.done(tabId))).toBe(true)
    await page.evaluate(() => document.exitFullscreen())
    await poll('the window', () => page.evaluate(() => document.fullscreenElement === null))
    expect(await steps.operate(page, tabId)).toBe(true)
    await page.close()
  })

  test.each(zooms[name])('zoomed: in %s the card has its size, and is within it', async (_, zoom) => {
    const { page, tabId } = await steps.open('zoomed')
    await steps.done(tabId)
    await zoom(page)
    const isInside = ({ box: { height, width, x, y } }: CardView) => x + width <= 600 && y + height <= 450
    const { box } = await browser.control.card(tabId, isInside)
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
    expect(box.width).toBe(372)
    await page.close()
  })

  test('printed: the card is not', async () => {
    const { page, tabId } = await steps.open('printed')
    await steps.done(tabId)
    const printed = Buffer.from(await page.pdf()).toString('latin1')
    expect(printed).toContain('%PDF')
    expect(printed).not.toContain('/Font')
    await page.close()
  })

  test('frames: the card is in the frame of another origin whose text is selected', async () => {
    await allowHost(browser, 'http://localhost/*')
    await useModel(browser, 'ok')
    const address = scene.pages.url('/hostile/frames')
    const { page, tabId, corner } = await classifyInFrame(browser, address, '#message-1 p')
    await steps.done(tabId)
    expect(await page.evaluate(() => document.querySelector('surelight-overlay'))).toBeNull()
    expect(await steps.operate(page, tabId, corner)).toBe(true)
    await page.close()
  })
})

/** Runs in the page: whether the card is what a press at a point would reach, also within an open shadow root. */
function isCardAt(x: number, y: number): boolean {
  let found = document.elementFromPoint(x, y)
  while (found?.shadowRoot) found = found.shadowRoot.elementFromPoint(x, y)
  return found?.localName === 'surelight-overlay'
}
