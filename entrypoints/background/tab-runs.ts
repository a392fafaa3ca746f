import type { Browser } from 'wxt/browser'

import type { TabRun } from '../../utils/model/run'
import type { JobUpdate } from '../../utils/protocol/job-messages'
import { session } from '../../utils/storage/session'
import { showBadge } from './badge'
import { stopRun } from './going-runs'
import { runChanged } from './run-changes'
import { runStore } from './run-store'

const watchers = new Map<Browser.runtime.Port, number>()

const lastRun = (tabId: number) => session<string>(`tab-run:${tabId}`)

/** Shows a tab's run on its badge and in every panel that watches the tab. */
export async function showTabRun(tabId: number, run: TabRun): Promise<void> {
  for (const [port, watched] of watchers) {
    if (watched === tabId) port.postMessage({ type: 'run', run } satisfies JobUpdate)
  }
  await lastRun(tabId).set(run.id)
  await showBadge(tabId, run)
}

/** Tells every panel and card that shows a run how it is now. */
export function tellWatchers(run: TabRun): void {
  runChanged(run)
  for (const [port, tabId] of watchers) {
    void lastRun(tabId)
      .get()
      .then((id) => {
        if (id === run.id && watchers.has(port)) port.postMessage({ type: 'run', run } satisfies JobUpdate)
      })
  }
}

/** Tells a panel of a tab's last run, and of every later one until the port closes. */
export async function watchTab(port: Browser.runtime.Port, tabId: number, isPrivate: boolean): Promise<void> {
  if (!watchers.has(port)) port.onDisconnect.addListener(() => watchers.delete(port))
  watchers.set(port, tabId)
  const run = await tabRun(tabId, isPrivate)
  // Meanwhile the port may be closed, or watch another tab.
  if (watchers.get(port) === tabId) port.postMessage({ type: 'run', run } satisfies JobUpdate)
}

/** A tab's last run, as it was stored. */
export async function tabRun(tabId: number, isPrivate: boolean): Promise<TabRun | null> {
  const id = await lastRun(tabId).get()
  const run = id === null ? null : await runStore(isPrivate).get(id)
  return run?.type === 'answer' ? null : run
}

/** Stops what still goes on for a tab that is gone. */
export async function forgetTab(tabId: number): Promise<void> {
  const id = await lastRun(tabId).get()
  if (id !== null) stopRun(id)
  await lastRun(tabId).remove()
}
