import { browser, type Browser } from 'wxt/browser'

import type { CheckRun } from '../../utils/model/run'
import type { WatchBudget } from '../../utils/model/watch'
import { session } from '../../utils/storage/session'
import { runStore } from './run-store'
import { budgetsShort, newAccount, type PageAccount, sum } from './watch-account'

/** One document in one frame. */
export interface PagePlace {
  readonly tabId: number
  readonly frameId: number
  /** Empty in browsers that do not tell: there an account lives as long as its tab. */
  readonly documentId: string
}

/** Where a message comes from; `null` where it comes from no page. */
export function placeOf(sender: Browser.runtime.MessageSender | undefined): PagePlace | null {
  const { documentId = '', frameId, tab } = sender ?? {}
  return tab?.id === undefined || frameId === undefined ? null : { tabId: tab.id, frameId, documentId }
}

/** The account of one page for as long as its document lives; it outlives the background. */
export interface WatchedPage {
  /** How many more budgets it takes to let a check cost this, in place of what was held for it before. */
  readonly short: (check: object, cost: WatchBudget, budget: WatchBudget) => number
  readonly extend: (budgets: number) => void
  /** Holds what a check may cost. */
  readonly hold: (check: object, cost: WatchBudget) => void
  /** Counts what it has cost, and holds no more for it. */
  readonly settle: (check: object, cost: WatchBudget) => void
  readonly owns: (runId: string) => void
}

interface StoredPage {
  readonly documentId: string
  readonly account: PageAccount
}

const prefix = 'watch:'
/** How many runs of a page can be looked at again. */
const mostRuns = 200

const stored = (tabId: number, frameId: number) => session<StoredPage>(`${prefix}${tabId}:${frameId}`)

const open = new Map<string, { readonly documentId: string; readonly page: Promise<WatchedPage> }>()

export function watchedPage(place: PagePlace): Promise<WatchedPage> {
  const { documentId, frameId, tabId } = place
  const key = `${tabId}:${frameId}`
  const known = open.get(key)
  if (known?.documentId === documentId) return known.page
  const page = openPage(place)
  open.set(key, { documentId, page })
  return page
}

async function openPage({ documentId, frameId, tabId }: PagePlace): Promise<WatchedPage> {
  const item = stored(tabId, frameId)
  const before = await item.get()
  let account = before?.documentId === documentId ? before.account : newAccount
  const held = new Map<object, WatchBudget>()
  // What is held is stored as spent: the background may be stopped before it is known what became of it.
  const change = (next: PageAccount) => {
    account = next
    if (open.get(`${tabId}:${frameId}`)?.documentId !== documentId) return
    void item.set({ documentId, account: { ...account, ...sum([account, ...held.values()]) } })
  }
  return {
    short: (check, cost, budget) => {
      const others = [...held].flatMap(([key, value]) => (key === check ? [] : [value]))
      return budgetsShort(account, sum([cost, ...others]), budget)
    },
    extend: (budgets) => change({ ...account, budgets: account.budgets + budgets }),
    hold: (check, cost) => {
      held.set(check, cost)
      change(account)
    },
    settle: (check, cost) => {
      held.delete(check)
      change({ ...account, ...sum([account, cost]) })
    },
    owns: (runId) => {
      if (account.runs.includes(runId)) return
      change({ ...account, runs: [...account.runs, runId].slice(-mostRuns) })
    },
  }
}

/** A run that was made for a frame's page, as it was stored; `null` where it was made for another, or is kept no longer. */
export async function watchedRun(
  runId: string,
  { documentId, frameId, tabId }: PagePlace,
  isPrivate: boolean,
): Promise<CheckRun | null> {
  const page = await stored(tabId, frameId).get()
  if (page?.documentId !== documentId || !page.account.runs.includes(runId)) return null
  const run = await runStore(isPrivate).get(runId)
  return run?.type === 'check' ? run : null
}

/** Forgets the pages of a tab that is gone. */
export async function forgetPages(tabId: number): Promise<void> {
  const own = `${tabId}:`
  for (const key of open.keys()) if (key.startsWith(own)) open.delete(key)
  const names = Object.keys(await browser.storage.session.get(null))
  await browser.storage.session.remove(names.filter((name) => name.startsWith(`${prefix}${own}`)))
}
