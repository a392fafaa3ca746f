import type { Page } from 'puppeteer-core'

import {
  alikeCard,
  type AlikeView,
  isOffered,
  isOpened,
  isOver,
  openAlike,
  press,
  pressAt,
  row,
} from '../../e2e/alike-steps.ts'
import { useModel } from '../../e2e/steps.ts'
import { narrow, type Shots, wide } from './shots.ts'

interface AlikeShot {
  readonly name: string
  readonly model?: string
  readonly path?: string
  readonly selector?: string
  readonly viewport?: typeof wide
  readonly direction?: 'rtl'
  /** From the offer to what is drawn. */
  readonly act?: (shots: Shots, page: Page, tabId: number, offer: AlikeView) => Promise<void>
}

/** Items alike: the offer, the way there, the list with its chips, and what goes wrong. */
export async function alikeShots(shots: Shots): Promise<void> {
  const states: readonly AlikeShot[] = [
    { name: 'offer' },
    { name: 'running', model: 'silent', act: begin },
    { name: 'done', act: finish },
    { name: 'narrow', viewport: narrow, act: finish },
    { name: 'rtl', direction: 'rtl', act: finish },
    { name: 'table', path: '/table', selector: 'td', act: finish },
    { name: 'comments', path: '/comments', selector: '.comment p', act: finish },
    { name: 'failed', model: 'credit', act: finish },
    { name: 'no-logprobs', model: 'no-logprobs', act: finish },
    {
      name: 'open',
      act: async (given, page, tabId, offer) => {
        await finish(given, page, tabId, offer)
        await pressAt(page, row(await alikeCard(given.browser, tabId, isOver), 4))
        await alikeCard(given.browser, tabId, isOpened)
      },
    },
    {
      name: 'closing',
      act: async (given, page, tabId, offer) => {
        await finish(given, page, tabId, offer)
        await page.keyboard.press('Escape')
        await alikeCard(given.browser, tabId, ({ text }) => text.includes('are not stored'))
      },
    },
  ]
  for (const state of states) await alikeShot(shots, state)
}

async function alikeShot(
  shots: Shots,
  {
    act,
    direction,
    model = 'ok',
    name,
    path = '/reviews',
    selector = '.review p',
    viewport = wide,
  }: AlikeShot,
): Promise<void> {
  await useModel(shots.browser, model)
  const prepare = async (page: Page) => {
    await page.setViewport(viewport)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shots.scheme }])
    if (direction !== undefined) await page.evaluate((dir) => (document.documentElement.dir = dir), direction)
  }
  const { page, tabId } = await openAlike(shots.browser, shots.pages.url(path), selector, prepare)
  const offer = await alikeCard(shots.browser, tabId, isOffered)
  await act?.(shots, page, tabId, offer)
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await page.screenshot({ path: `${shots.folder}/alike-${name}-${shots.scheme}.png` })
  await page.close()
}

async function begin({ browser }: Shots, page: Page, tabId: number, offer: AlikeView): Promise<void> {
  await press(page, offer, /^Classify \d+$/)
  await alikeCard(browser, tabId, ({ state }) => state === 'running')
}

async function finish({ browser }: Shots, page: Page, tabId: number, offer: AlikeView): Promise<void> {
  await press(page, offer, /^Classify \d+$/)
  await alikeCard(browser, tabId, isOver)
}
