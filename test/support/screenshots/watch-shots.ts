import type { Page } from 'puppeteer-core'

import { drag, everywhere, floatingButton, turnFloating } from '../../e2e/floating-steps.ts'
import { useModel } from '../../e2e/steps.ts'
import {
  chips,
  type ChipView,
  openChat,
  pressChip,
  setBudget,
  settled,
  unwatch,
  watch,
} from '../../e2e/watch-steps.ts'
import { allowHosts } from '../browser/connected.ts'
import { poll } from '../browser/poll.ts'
import { narrow, open, save, type Shots, wide } from './shots.ts'

interface ChatShot {
  readonly name: string
  readonly model?: string
  readonly path?: string
  readonly viewport?: typeof wide
  readonly isReady?: (views: readonly ChipView[]) => boolean
  readonly act?: (shots: Shots, page: Page, tabId: number, views: readonly ChipView[]) => Promise<void>
}

/** Chips in a watched chat, what the popup and the settings say of it, and the button near a selection. */
export async function watchShots(shots: Shots): Promise<void> {
  const { browser } = shots
  await setBudget(browser, 60)
  const states: readonly ChatShot[] = [
    { name: 'done' },
    { name: 'narrow', viewport: narrow },
    { name: 'rtl', path: '/chat-rtl' },
    { name: 'checking', model: 'silent', isReady: (all) => all.some(({ state }) => state === 'checking') },
    { name: 'failed', model: 'server-error' },
    {
      name: 'menu',
      act: async (_, page, tabId, views) => {
        await page.mouse.click(views[3]?.more.x ?? 0, views[3]?.more.y ?? 0)
        await chips(browser, tabId, (all) => all[3]?.menu.length === 2)
      },
    },
    {
      name: 'card',
      act: async (_, page, tabId, views) => {
        if (views[3] !== undefined) await pressChip(page, views[3])
        await browser.control.card(tabId, ({ state }) => state === 'done')
      },
    },
  ]
  for (const state of states) await chatShot(shots, state)
  await setBudget(browser, 5)
  await chatShot(shots, { name: 'spent', isReady: (all) => all.some(({ state }) => state === 'spent') })
  await setBudget(browser, 60)
  await floatingShot(shots)
  await settingsShots(shots)
}

async function chatShot(
  shots: Shots,
  { act, isReady = settled, model = 'ok', name, path = '/chat', viewport = wide }: ChatShot,
): Promise<void> {
  const { browser, folder, pages, scheme } = shots
  await useModel(browser, model)
  const { page, tabId } = await openChat(browser, pages.url(path))
  await page.setViewport(viewport)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await watch(browser)
  const views = await chips(browser, tabId, isReady)
  await act?.(shots, page, tabId, views)
  await page.screenshot({ path: `${folder}/chips-${name}-${scheme}.png` })
  await page.close()
  await unwatch(browser)
}

async function floatingShot({ browser, folder, pages, scheme }: Shots): Promise<void> {
  await allowHosts(browser, everywhere)
  await turnFloating(browser, true)
  const { page, tabId } = await openChat(browser, pages.url('/'))
  await page.setViewport(wide)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await drag(page, '#message-1 p')
  await poll('the button', () => floatingButton(browser, tabId))
  await page.screenshot({ path: `${folder}/floating-${scheme}.png` })
  await page.close()
  await turnFloating(browser, false)
}

/** A site that is watched, in the settings, and as the popup says it of a chat that stands in front. */
async function settingsShots(shots: Shots): Promise<void> {
  const { browser, pages } = shots
  await useModel(browser, 'ok')
  const chat = await openChat(browser, pages.url('/chat'))
  for (const state of ['unwatched', 'watched'] as const) {
    if (state === 'watched') await watch(browser)
    for (const [width, viewport] of [
      ['wide', wide],
      ['narrow', narrow],
    ] as const) {
      const page = await open(shots, 'options.html#pages', viewport)
      await poll('the settings', () => page.evaluate(() => document.querySelector('#pages input') !== null))
      await save(page, shots, `options-pages-${state}-${width}`)
      await page.close()
    }
    const popup = await open(shots, `popup.html?tab=${chat.tabId}`, { width: 420, height: 600 })
    const words = state === 'watched' ? 'Stop watching' : 'Watch this chat'
    await poll('the words', () => popup.evaluate((said) => document.body.innerText.includes(said), words))
    await save(popup, shots, `popup-${state}`)
    await popup.close()
  }
  await unwatch(browser)
  await chat.page.close()
}
