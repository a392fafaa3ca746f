import type { Page } from 'puppeteer-core'

import { freshQuirks } from '../../utils/jobs/fresh-quirks.ts'
import type { Capability } from '../../utils/model/capability.ts'
import type { Connection } from '../../utils/model/connection.ts'
import type { Connected } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'

/** Changes the connection that a person has made; what was learned and found of it is forgotten unless it is given. */
export async function useConnection({ control }: Connected, change: Partial<Connection>): Promise<void> {
  const forgotten = { quirks: freshQuirks({ baseUrl: '' }), capability: null, useDecisions: true }
  await control.call(
    async (patch) => {
      interface Stored {
        connections: { preset: string }[]
      }
      const { settings } = (await chrome.storage.local.get('settings')) as { settings: Stored }
      const connections = settings.connections.map((each) =>
        each.preset === 'built-in' ? each : { ...each, ...patch },
      )
      await chrome.storage.local.set({ settings: { ...settings, connections } })
    },
    { ...forgotten, ...change },
  )
}

/** What is stored of the capability of that connection. */
export function storedCapability({ control }: Connected): Promise<Capability | null> {
  return control.call(async () => {
    interface Stored {
      connections: { preset: string; capability: Capability | null }[]
    }
    const { settings } = (await chrome.storage.local.get('settings')) as { settings: Stored }
    return settings.connections.find(({ preset }) => preset !== 'built-in')?.capability ?? null
  })
}

/** The rows of a report: what each is about, and what was found. */
export async function reportRows(page: Page): Promise<Record<string, string>> {
  return poll('the report', () =>
    page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.report [data-row]')]
      if (rows.length === 0) return null
      return Object.fromEntries(rows.map(({ dataset }) => [dataset['row'] ?? '', dataset['finding'] ?? '']))
    }),
  )
}

/** What the card says of where its numbers come from. */
export function originRows({ control }: Connected, tabId: number): Promise<Record<string, string>> {
  return control.call(async (id) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const [found] = await api.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const host = document.querySelector<HTMLElement>('surelight-overlay')
        if (host === null) return {}
        const open = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
        const root = open ?? chrome.dom.openOrClosedShadowRoot(host)
        const rows = [...(root?.querySelectorAll('.origin > div') ?? [])]
        return Object.fromEntries(
          rows.map((row) => [
            row.querySelector('dt')?.textContent ?? '',
            row.querySelector('dd')?.textContent ?? '',
          ]),
        )
      },
    })
    return (found?.result ?? {}) as Record<string, string>
  }, tabId)
}
