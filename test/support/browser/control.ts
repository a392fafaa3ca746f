import type { Page } from 'puppeteer-core'

import type { Launched } from './launch.ts'
import { poll } from './poll.ts'

/** What the card shows, read from inside of its closed shadow root. */
export interface CardView {
  readonly text: string
  readonly state: string | null
  readonly verdict: string | null
  readonly readout: string | null
  readonly provenance: string | null
  readonly labelMass: string | null
  readonly failure: string | null
  readonly labels: readonly Record<string, string>[]
  /** The rows of a check. */
  readonly claims: readonly Record<string, string>[]
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly buttons: readonly { readonly name: string; readonly x: number; readonly y: number }[]
}

/** One of the extension's own pages, kept open, through which a test reaches the extension's interfaces. */
export interface Control {
  readonly page: Page
  /** Calls a function in the extension's page; what it uses has to be within it. */
  readonly call: <A extends readonly unknown[], R>(
    run: (...given: A) => R | Promise<R>,
    ...given: A
  ) => Promise<R>
  readonly tabId: (url: string) => Promise<number>
  readonly readCard: (tabId: number) => Promise<CardView | null>
  /** The card's markup with its styles, from inside of its closed root. */
  readonly markup: (tabId: number) => Promise<string>
  /** Waits until the card satisfies a condition. */
  readonly card: (
    tabId: number,
    condition: (card: CardView) => boolean,
    seconds?: number,
  ) => Promise<CardView>
}

export async function startControl(launched: Launched): Promise<Control> {
  const page = await launched.openExtensionPage('options.html')
  await poll('the settings page', async () => (await page.$('main')) !== null)
  const call: Control['call'] = async (run, ...given) =>
    (await page.evaluate(run as unknown as (...given: unknown[]) => unknown, ...given)) as never
  const readCard = (tabId: number) => call(cardOf, tabId)
  return {
    page,
    call,
    readCard,
    markup: (tabId) => call(markupOf, tabId),
    tabId: (url) =>
      call(async (wanted) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
        const tabs = await api.tabs.query({})
        for (const { id } of tabs) {
          if (id === undefined) continue
          try {
            const [found] = await api.scripting.executeScript({
              target: { tabId: id },
              func: () => location.href,
            })
            if (found?.result === wanted) return id
          } catch {
            // Not a page that can be asked.
          }
        }
        throw new Error(`no tab shows ${wanted}`)
      }, url),
    card: (tabId, condition, seconds) => {
      let before = ''
      return poll(
        'the card',
        async () => {
          const card = await readCard(tabId)
          // It moves as it grows; a click needs it to stand still.
          const box = JSON.stringify(card?.box)
          const isStill = box === before
          before = box
          return card !== null && isStill && condition(card) ? card : null
        },
        seconds,
      )
    },
  }
}

/** Runs in the extension's page. */
async function cardOf(tabId: number): Promise<CardView | null> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const results = await api.scripting.executeScript({ target: { tabId, allFrames: true }, func: read })
  return results.map(({ result }) => result).find((view) => view !== null) ?? null

  function read(): CardView | null {
    const host = card(document)
    if (host === null) return null
    const open = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
    const root = open ?? chrome.dom.openOrClosedShadowRoot(host)
    if (root === null) return null
    const result = root.querySelector<HTMLElement>('[data-state]')
    const { x, y, width, height } = host.getBoundingClientRect()
    return {
      text: root.querySelector<HTMLElement>('dialog')?.innerText ?? '',
      state: result?.dataset['state'] ?? null,
      verdict: result?.dataset['verdict'] ?? null,
      readout: result?.dataset['readout'] ?? null,
      provenance: result?.dataset['provenance'] ?? null,
      labelMass: result?.dataset['labelMass'] ?? null,
      failure: root.querySelector<HTMLElement>('[data-failure]')?.dataset['failure'] ?? null,
      labels: [...root.querySelectorAll<HTMLElement>('[data-label]')].map(
        (row) => ({ ...row.dataset }) as never,
      ),
      claims: [...root.querySelectorAll<HTMLElement>('[data-claim]')].map(
        (row) => ({ ...row.dataset, text: row.querySelector('.claim-text')?.textContent ?? '' }) as never,
      ),
      box: { x, y, width, height },
      buttons: [...root.querySelectorAll('button')].map((button) => {
        const box = button.getBoundingClientRect()
        const name = button.getAttribute('aria-label') ?? button.innerText
        return { name: name.trim(), x: box.x + box.width / 2, y: box.y + box.height / 2 }
      }),
    }

    /** A page's dialog that the card joins may be in an open shadow root. */
    function card(within: Document | ShadowRoot): HTMLElement | null {
      const here = within.querySelector<HTMLElement>('surelight-overlay')
      if (here !== null) return here
      for (const { shadowRoot } of within.querySelectorAll('*')) {
        const deeper = shadowRoot === null ? null : card(shadowRoot)
        if (deeper !== null) return deeper
      }
      return null
    }
  }
}

/** Runs in the extension's page. */
async function markupOf(tabId: number): Promise<string> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const [found] = await api.scripting.executeScript({
    target: { tabId },
    func: () => {
      const host = document.querySelector<HTMLElement>('surelight-overlay')
      const root = host === null ? null : chrome.dom.openOrClosedShadowRoot(host)
      const parts = [...(root?.querySelectorAll('style') ?? [])]
      // The card itself is in one that is no style sheet, which a parser would read as text.
      return parts.map((part) => (part.type === '' ? part.outerHTML : part.innerHTML)).join('')
    },
  })
  return String(found?.result ?? '')
}
