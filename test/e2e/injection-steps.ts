import type { Page } from 'puppeteer-core'

import { canary, injectedModel } from '../support/servers/injection-strings.ts'
import type { Scene } from './scene.ts'
import { useModel } from './steps.ts'

/** What a view shows, and what became of it that is more than text. */
export interface Shown {
  readonly text: string
  readonly made: readonly string[]
}

/** Puts every string wherever a person could have typed it: names of label sets, labels, connections and models. */
export async function typeEverywhere({ browser }: Scene, texts: readonly string[]): Promise<void> {
  await useModel(browser, injectedModel)
  await browser.control.call(
    async (encoded, model) => {
      interface Stored {
        connections: { preset: string }[]
        labelSets: object[]
        playground: object
      }
      const strings = encoded.map((codes) => String.fromCharCode(...codes))
      const { settings } = (await chrome.storage.local.get('settings')) as { settings: Stored }
      const custom = settings.connections.find(({ preset }) => preset !== 'built-in')
      const set = (id: string, name: string, labels: readonly string[]) => ({
        ...settings.labelSets[0],
        id,
        name,
        question: name,
        labels: labels.map((text, index) => ({
          id: `${id}-${index}`,
          name: text,
          description: text,
          aliases: [text],
        })),
        // So that every result goes to the review queue.
        thresholds: { accept: 1, margin: 0, mass: 1 },
        followUp: { clarify: false, queue: true, escalateTo: null },
      })
      const half = Math.ceil(strings.length / 2)
      const labelSets = [
        set('first', 'First', strings.slice(0, half)),
        set('second', 'Second', strings.slice(half)),
        ...strings.map((text, index) => set(`set-${index}`, text, [text, 'Other'])),
      ]
      const named = strings.map((text, index) => ({
        ...custom,
        id: `connection-${index}`,
        name: text,
        model: text,
      }))
      const connections = [{ ...custom, name: model }, ...named]
      const playground = { ...settings.playground, maximumTokens: 4000 }
      await chrome.storage.local.set({
        settings: { ...settings, connections, labelSets, activeLabelSet: 'first', playground },
      })
    },
    texts.map(codesOf),
    injectedModel,
  )
}

/** Half a character would not come through to a browser as it is. */
export function codesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
}

/** Reads a page of the extension. */
export function readView(page: Page): Promise<Shown> {
  return page.evaluate(shown, canary)
}

/** Reads the card of a tab. */
export function readCard({ browser }: Scene, tabId: number): Promise<Shown> {
  return browser.control.page.evaluate(
    `(globalThis.browser ?? chrome).scripting.executeScript({
      target: { tabId: ${tabId} }, args: ['${canary}'], func: ${String(shown)}
    }).then(([{ result }]) => result)`,
  ) as Promise<Shown>
}

/** Runs in a page of the extension, or beside one that has a card. */
function shown(name: string): Shown {
  const host = document.querySelector<HTMLElement>('surelight-overlay')
  const open = (host as { openOrClosedShadowRoot?: ShadowRoot } | null)?.openOrClosedShadowRoot
  const root = host === null ? document.body : (open ?? chrome.dom.openOrClosedShadowRoot(host))
  const elements = [...(root?.querySelectorAll('*') ?? [])]
  const values = elements.map((each) => ('value' in each ? String(each.value) : ''))
  const isMade = (element: Element) =>
    element.classList.contains(name) ||
    [...element.attributes].some(
      (attribute) =>
        attribute.name.startsWith('on') ||
        (['href', 'src', 'action', 'data'].includes(attribute.name) &&
          /^(?:javascript|data):|\/pwned/.test(attribute.value)),
    )
  const made = elements.filter(isMade).map(({ outerHTML }) => outerHTML.slice(0, 200))
  return { text: [root?.textContent, ...values].join('\n'), made }
}
