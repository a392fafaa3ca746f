import type { Page } from 'puppeteer-core'

import type { Connected } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'

/** Opens a page, selects an element's text where one is named, and checks it as the popup does. */
export async function checkOn(
  { browser, control }: Connected,
  url: string,
  selector: string | null,
  before: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly page: Page; readonly tabId: number }> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.bringToFront()
  await before(page)
  if (selector !== null) {
    await page.evaluate((wanted) => {
      const element = document.querySelector(wanted)
      if (element === null) throw new Error(`no ${wanted}`)
      getSelection()?.selectAllChildren(element)
    }, selector)
  }
  const tabId = await poll('the tab', () => control.tabId(url))
  await control.call(async (id) => {
    await chrome.runtime.sendMessage({ type: 'selection-check', tabId: id })
  }, tabId)
  return { page, tabId }
}

/** What is marked on a page, as the page itself can see it: the words under each name. */
export function marksOn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((range) => {
          const { endOffset, startContainer, startOffset } = range as StaticRange
          return (startContainer as Text).data.slice(startOffset, endOffset).replaceAll(/\s+/g, ' ').trim()
        }),
      ]),
    ),
  )
}

/** Presses a button of the card with the mouse, as soon as it is there and stands still. */
export async function pressInCard(
  { control }: Connected,
  page: Page,
  tabId: number,
  name: RegExp,
): Promise<void> {
  const card = await control.card(tabId, ({ buttons }) => buttons.some((each) => name.test(each.name)))
  const button = card.buttons.find((each) => name.test(each.name))
  if (button === undefined) throw new Error(`no button ${name.source}`)
  await page.mouse.click(button.x, button.y)
}

/** The middle of the first line of an element, in the window. */
export function middleOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted)
    if (element === null) throw new Error(`no ${wanted}`)
    const range = document.createRange()
    range.selectNodeContents(element)
    const [rect] = range.getClientRects()
    if (rect === undefined) throw new Error(`${wanted} is not drawn`)
    return { x: rect.x + Math.min(40, rect.width / 2), y: rect.y + rect.height / 2 }
  }, selector)
}

/** Clicks what a selector names inside of the card. */
export async function clickInCard(
  { control }: Connected,
  page: Page,
  tabId: number,
  selector: string,
): Promise<void> {
  const place = await poll(selector, async () => {
    const [found] = await inCard(control, tabId, selector)
    return found
  })
  await page.mouse.click((place.left + place.right) / 2, (place.top + place.bottom) / 2)
}

/** The boxes that are drawn on the page for the card. */
export function layerBoxes({ control }: Connected, tabId: number): Promise<readonly Box[]> {
  return inCard(control, tabId, '.paint-layer > div')
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What the card says aloud, and the sentence whose row has the focus. */
export function heardInCard(
  { control }: Connected,
  tabId: number,
): Promise<{ readonly spoken: string; readonly focused: string | null }> {
  return control.call(async (id) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const [found] = await api.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const host = document.querySelector<HTMLElement>('surelight-overlay')
        if (host === null) return { spoken: '', focused: null }
        const open = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
        const root = open ?? chrome.dom.openOrClosedShadowRoot(host)
        const row = root?.activeElement?.closest<HTMLElement>('[data-claim]')
        return {
          spoken: root?.querySelector('output')?.textContent ?? '',
          focused: row?.dataset['claim'] ?? null,
        }
      },
    })
    return found?.result ?? { spoken: '', focused: null }
  }, tabId)
}

/** Where the elements that a selector names inside of the card are drawn. */
function inCard(control: Connected['control'], tabId: number, selector: string): Promise<readonly Box[]> {
  return control.call(
    async (id, wanted) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      const [found] = await api.scripting.executeScript({
        target: { tabId: id },
        args: [wanted],
        func: (inner) => {
          const host = document.querySelector<HTMLElement>('surelight-overlay')
          if (host === null) return []
          const open = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
          const root = open ?? chrome.dom.openOrClosedShadowRoot(host)
          const drawn = [...(root?.querySelectorAll(inner) ?? [])].filter((each) =>
            each.checkVisibility({ visibilityProperty: true }),
          )
          return drawn.map((each) => {
            const { bottom, left, right, top } = each.getBoundingClientRect()
            return { bottom, left, right, top }
          })
        },
      })
      return (found?.result ?? []) as Box[]
    },
    tabId,
    selector,
  )
}
