import type { Page } from 'puppeteer-core'

import type { WatchSettings } from '../../utils/model/watch.ts'
import type { Connected } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import type { Scene } from './scene.ts'
import { useModel } from './steps.ts'

/** A chip of a watched page, read from inside of its closed shadow root. */
export interface ChipView {
  readonly state: string
  readonly text: string
  /** All that is read aloud of it. */
  readonly name: string
  readonly hint: string
  readonly probability: string | null
  readonly shown: string
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly more: { readonly x: number; readonly y: number }
  readonly menu: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

/** Functions of the test's chat page. */
declare global {
  interface Window {
    readonly chat: {
      readonly add: (role: string, text: string) => HTMLElement
      readonly ask: (text: string) => HTMLElement
      readonly takeAway: () => void
      readonly bringBack: () => void
    }
  }
}

const site = { scheme: 'http', host: '127.0.0.1' }

/** Opens a page of the watched host. */
export async function openChat(
  { browser, control }: Connected,
  url: string,
): Promise<{ readonly page: Page; readonly tabId: number }> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.bringToFront()
  return { page, tabId: await poll('the tab', () => control.tabId(url)) }
}

/** Watches the pages of this machine, as the popup asks for it. */
export async function watch({ control }: Connected): Promise<void> {
  await control.call(async (wanted) => {
    await chrome.runtime.sendMessage({ type: 'watch-start', site: wanted })
  }, site)
}

export async function unwatch({ control }: Connected): Promise<void> {
  await control.call(async (wanted) => {
    await chrome.runtime.sendMessage({ type: 'watch-stop', site: wanted })
  }, site)
}

export async function setBudget({ control }: Connected, requests: number, tokens = 60_000): Promise<void> {
  await control.call(
    async (budget) => {
      const { settings } = (await chrome.storage.local.get('settings')) as { settings: { watch: object } }
      await chrome.storage.local.set({ settings: { ...settings, watch: { ...settings.watch, ...budget } } })
    },
    { requests, tokens },
  )
}

export function watchSettings({ control }: Connected): Promise<WatchSettings> {
  return control.call(async () => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings: { watch: never } }
    return settings.watch
  })
}

export function chipsIn({ control }: Connected, tabId: number): Promise<readonly ChipView[] | null> {
  return control.call(viewOf, tabId)
}

/** Waits until the chips satisfy a condition, and stand still. */
export function chips(
  browser: Connected,
  tabId: number,
  condition: (views: readonly ChipView[]) => boolean,
  seconds?: number,
): Promise<readonly ChipView[]> {
  let before = ''
  return poll(
    'the chips',
    async () => {
      const views = await chipsIn(browser, tabId)
      const boxes = JSON.stringify(views?.map(({ box }) => box))
      const isStill = boxes === before
      before = boxes
      if (views !== null && isStill && condition(views)) return views
      throw new Error(JSON.stringify(views?.map(({ shown, state, text }) => `${state}, ${shown}: ${text}`)))
    },
    seconds,
  )
}

export const states = (views: readonly ChipView[]) => views.map(({ state }) => state)

/** All chips are drawn, and none waits or is being checked. */
export const settled = (views: readonly ChipView[], count = 4) =>
  views.length === count && !states(views).some((state) => state === 'waiting' || state === 'checking')

/** A watched chat, once its last two answers are checked. */
export async function watchedChat(scene: Pick<Scene, 'browser' | 'pages'>, path = '/chat', model = 'ok') {
  const { browser, pages } = scene
  await useModel(browser, model)
  const chat = await openChat(browser, pages.url(path))
  await watch(browser)
  return { ...chat, views: await chips(browser, chat.tabId, (views) => settled(views)) }
}

export async function pressChip(page: Page, { box: { height, width, x, y } }: ChipView): Promise<void> {
  await page.mouse.click(x + width / 3, y + height / 2)
}

/** The markup of all chips with their styles. */
export function chipMarkup({ control }: Connected, tabId: number): Promise<string> {
  return control.call(async (id) => {
    const [found] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const host = document.querySelector<HTMLElement>('surelight-chips')
        const root = host === null ? null : chrome.dom.openOrClosedShadowRoot(host)
        const parts = [...(root?.querySelectorAll('style') ?? [])]
        // The chips are in one that is no style sheet, which a parser would read as text.
        return parts.map((part) => (part.type === '' ? part.outerHTML : part.innerHTML)).join('')
      },
    })
    return String(found?.result ?? '')
  }, tabId)
}

/** Runs in the extension's page. */
async function viewOf(tabId: number): Promise<readonly ChipView[] | null> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const [found] = await api.scripting.executeScript({ target: { tabId }, func: read })
  return found?.result ?? null

  function read(): readonly ChipView[] | null {
    const host = document.querySelector<HTMLElement>('surelight-chips')
    if (host === null) return null
    const open = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
    const root = open ?? chrome.dom.openOrClosedShadowRoot(host)
    if (root === null) return null
    const middle = (element: Element | null) => {
      const { height, width, x, y } = element?.getBoundingClientRect() ?? new DOMRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    return [...root.querySelectorAll<HTMLElement>('.watch-place')].map((place) => {
      const chip = place.querySelector<HTMLElement>('[data-chip]')
      const button = place.querySelector<HTMLElement>('button')
      const { height, width, x, y } = place.getBoundingClientRect()
      const spoken = [...(button?.querySelectorAll('.spoken') ?? [])]
      const all = (button?.textContent ?? '').replaceAll(/[\s\u00A0]+/g, ' ').trim()
      const visible = [...(button?.children ?? [])].filter((each) => !spoken.includes(each))
      return {
        state: chip?.dataset['chip'] ?? '',
        text: visible
          .map(({ textContent }) => textContent)
          .join(' ')
          .replaceAll(/[\s\u00A0]+/g, ' ')
          .trim(),
        name: all,
        hint: button?.title ?? '',
        probability: chip?.dataset['probability'] ?? null,
        shown: place.dataset['shown'] ?? '',
        box: { x, y, width, height },
        more: middle(place.querySelector('[aria-expanded]')),
        menu: [...place.querySelectorAll<HTMLElement>('.watch-entry')].map((entry) => ({
          text: entry.innerText.trim(),
          ...middle(entry),
        })),
      }
    })
  }
}
