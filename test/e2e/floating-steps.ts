import type { Page } from 'puppeteer-core'

import type { Connected } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'

/** The button near a selection, read from inside of its closed shadow root. */
export interface FloatingView {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly buttons: readonly { readonly name: string; readonly x: number; readonly y: number }[]
  readonly markup: string
}

/** The hosts that it asks for, and one that a watched site asks for besides. */
export const everywhere = ['https://*/*', 'http://localhost/*', 'https://chat.example/*']

/** Turns it on or off in the settings. */
export async function turnFloating({ control }: Connected, isOn: boolean): Promise<void> {
  /** It is once the button is in all pages. */
  const isSet = () =>
    control.call(async () => {
      const { settings } = (await chrome.storage.local.get('settings')) as {
        settings: { floatingButton: boolean }
      }
      return settings.floatingButton
    })
  if ((await isSet()) === isOn) return
  await control.page.bringToFront()
  await control.page.click('#pages input[type="checkbox"]')
  await poll('the setting', async () => (await isSet()) === isOn)
}

export const floatingButton = ({ control }: Connected, tabId: number) => control.call(viewOf, tabId)

/** Drags over an element's words, as a person does. @returns where they are */
export async function drag(page: Page, selector: string) {
  const at = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted)
    if (element === null) throw new Error(`no ${wanted}`)
    element.scrollIntoView({ block: 'center' })
    const range = document.createRange()
    range.selectNodeContents(element)
    const [first] = range.getClientRects()
    return { x: first?.x ?? 0, y: (first?.y ?? 0) + 10 }
  }, selector)
  await page.mouse.move(at.x + 2, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 150, at.y, { steps: 4 })
  await page.mouse.up()
  return page.evaluate(() => {
    const { bottom, left, right, top } = (getSelection() as Selection).getRangeAt(0).getBoundingClientRect()
    return { bottom, left, right, top }
  })
}

/** Runs in the extension's page. */
async function viewOf(tabId: number): Promise<FloatingView | null> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const [found] = await api.scripting.executeScript({ target: { tabId }, func: read })
  return found?.result ?? null

  function read(): FloatingView | null {
    const host = document.querySelector<HTMLElement>('surelight-floating')
    if (host === null) return null
    const open = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
    const root = open ?? chrome.dom.openOrClosedShadowRoot(host)
    const { height, width, x, y } = host.getBoundingClientRect()
    const parts = [...(root?.querySelectorAll('style') ?? [])]
    return {
      box: { x, y, width, height },
      buttons: [...(root?.querySelectorAll('button') ?? [])].map((button) => {
        const box = button.getBoundingClientRect()
        const said = button.getAttribute('aria-label') ?? ''
        return { name: said, x: box.x + box.width / 2, y: box.y + box.height / 2 }
      }),
      // What is shown is in one that is no style sheet, which a parser would read as text.
      markup: parts.map((part) => (part.type === '' ? part.outerHTML : part.innerHTML)).join(''),
    }
  }
}
