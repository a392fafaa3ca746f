import type { Page } from 'puppeteer-core'

import type { Connected } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'

/** What the card of alike parts shows, and what it draws over the page, read from inside of its closed shadow root. */
export interface AlikeView {
  readonly text: string
  readonly state: string | null
  readonly rows: readonly Place[]
  readonly spots: readonly Place[]
  readonly chips: readonly Place[]
  readonly buttons: readonly Place[]
  /** Classes of what has the focus in the card. */
  readonly focused: string
  /** What is read aloud of the item that is open. */
  readonly spoken: string
  readonly box: Omit<Place, 'text' | 'data'>
}

export interface Place {
  readonly text: string
  readonly data: Readonly<Record<string, string | undefined>>
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const isOver = ({ state }: AlikeView) => state === 'over'
export const isOpened = ({ text }: AlikeView) => text.includes('All items')
export const isOffered = ({ buttons }: AlikeView) => buttons.some(({ text }) => /^Classify \d+$/.test(text))

/** Opens a page and the card for what is alike to one of its elements, as the menu does. */
export async function openAlike(
  browser: Connected,
  url: string,
  selector: string,
  before: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly page: Page; readonly tabId: number }> {
  const page = await browser.browser.newPage()
  await page.goto(url)
  await page.bringToFront()
  await before(page)
  await page.evaluate((wanted) => {
    const text = document.querySelector(wanted)?.firstChild
    if (text === null || text === undefined) throw new Error(`no ${wanted}`)
    getSelection()?.setBaseAndExtent(text, 0, text, 1)
  }, selector)
  const tabId = await poll('the tab', () => browser.control.tabId(url))
  await giveLeave(browser, tabId)
  return { page, tabId }
}

/** Gives the tab leave and puts the card into it, as the background does for a click in the menu. */
export async function giveLeave({ control }: Connected, tabId: number, isPrivate = false): Promise<void> {
  await control.call(
    async (id, secret) => {
      const ticket = {
        tabId: id,
        frameId: 0,
        labelSetId: null,
        text: '',
        isPrivate: secret,
        left: 20,
        document: null,
      }
      await chrome.storage.session.set({ [`ticket:${id}:0`]: ticket })
      await chrome.scripting.executeScript({
        target: { tabId: id },
        files: ['/content-scripts/alike.js'],
      })
    },
    tabId,
    isPrivate,
  )
}

/** Waits until the card satisfies a condition. */
export function alikeCard(
  { control }: Connected,
  tabId: number,
  condition: (view: AlikeView) => boolean,
  seconds?: number,
): Promise<AlikeView> {
  let before = ''
  return poll(
    'the card',
    async () => {
      const view = await control.call(viewOf, tabId)
      // It moves as it grows; a click needs it to stand still.
      const now = JSON.stringify([view?.buttons, view?.rows, view?.chips])
      const isStill = now === before
      before = now
      return view !== null && isStill && condition(view) ? view : null
    },
    seconds,
  )
}

/** Presses the button with a name. */
export async function press(page: Page, view: AlikeView, name: string | RegExp): Promise<void> {
  const button = view.buttons.find(({ text }) => (typeof name === 'string' ? text === name : name.test(text)))
  if (button === undefined)
    throw new Error(`no ${name} in ${view.buttons.map(({ text }) => text).join(', ')}`)
  await pressAt(page, button)
}

export async function pressAt(page: Page, at: Omit<Place, 'text' | 'data'> | undefined): Promise<void> {
  if (at === undefined) throw new Error('nothing to press')
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2)
}

/** The row of an item. */
export function row({ rows }: AlikeView, index: number): Place {
  const found = rows.find(({ data }) => data['item'] === String(index))
  if (found === undefined) throw new Error(`no row ${index}`)
  return found
}

/** The chip of an item, once it can be seen. */
export async function chipOf(browser: Connected, tabId: number, index: number): Promise<Place> {
  const is = ({ data }: Place) => data['chip'] === String(index)
  const { chips } = await alikeCard(browser, tabId, (view) => view.chips.some(is))
  const chip = chips.find(is)
  if (chip === undefined) throw new Error(`no chip ${index}`)
  return chip
}

/** Where everything of the page stands. */
export function geometry(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((element) => {
      const { height, width, x, y } = element.getBoundingClientRect()
      return `${element.localName} ${x} ${y} ${width} ${height}`
    }),
  )
}

/** What the clipboard holds, as a field of the page gets it. */
export async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'pasted'
    document.body.append(field)
    field.focus()
  })
  await page.keyboard.down('Control')
  await page.keyboard.press('v')
  await page.keyboard.up('Control')
  return poll('the pasted text', () =>
    page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#pasted')
      return field?.value === '' ? null : field?.value
    }),
  )
}

/** Runs in the extension's page. */
async function viewOf(tabId: number): Promise<AlikeView | null> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const [found] = await api.scripting.executeScript({ target: { tabId }, func: read })
  return found?.result ?? null

  function read(): AlikeView | null {
    const host = document.querySelector<HTMLElement>('surelight-overlay')
    if (host === null) return null
    const open = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
    const root = open ?? chrome.dom.openOrClosedShadowRoot(host)
    if (root === null) return null
    const placed = (element: HTMLElement) => {
      const { height, width, x, y } = element.getBoundingClientRect()
      const text = (element.getAttribute('aria-label') ?? element.innerText).trim()
      return { text, data: { ...element.dataset, tag: element.localName }, x, y, width, height }
    }
    const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
    return {
      text: root.querySelector<HTMLElement>('dialog')?.innerText ?? '',
      state: root.querySelector<HTMLElement>('section[data-state]')?.dataset['state'] ?? null,
      rows: all('.alike-row').map(placed),
      spots: all('[data-spot]:not([hidden])').map(placed),
      chips: all('[data-spot]:not([hidden]) .alike-chip')
        .filter((chip) => chip.checkVisibility())
        .map((chip) => {
          const found = placed(chip)
          return { ...found, data: { ...found.data, chip: chip.parentElement?.dataset['spot'] } }
        }),
      buttons: all('dialog button, dialog select, dialog input').map(placed),
      box: placed(host),
      spoken: root.querySelector('output')?.textContent ?? '',
      focused: (root.activeElement as HTMLElement | null)?.className ?? '',
    }
  }
}
