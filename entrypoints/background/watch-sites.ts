import { browser } from 'wxt/browser'

import { isSameSite, siteOf, sitePattern, type WatchedSite } from '../../utils/model/watch'
import { session } from '../../utils/storage/session'
import { changeSettings, type Settings, settings } from '../../utils/storage/settings'
import { endWatchPorts } from './watch-ports'
import { endScripts, injectNow, register } from './watch-register'

/** The site that a person wants to watch, from their click until the browser has its answer. */
const wanted = session<{ readonly site: WatchedSite; readonly at: number }>('watch-wanted')
/** Milliseconds for which the question may stay open. */
const longest = 300_000

/** Whether a site is watched, and the browser allows it. */
export async function isWatched(site: WatchedSite): Promise<boolean> {
  const { sites } = (await settings.getValue()).watch
  return sites.some((each) => isSameSite(each, site)) && (await isAllowed(site))
}

/**
 * Watches a site, now if the browser allows it already, else when it does: its question may close the popup that asks.
 *
 * @returns whether it is watched
 */
export async function startWatching(site: WatchedSite): Promise<boolean> {
  if (!(await isAllowed(site))) {
    await wanted.set({ site, at: Date.now() })
    return false
  }
  await wanted.remove()
  await changeSettings((before) => ({
    ...before,
    watch: { ...before.watch, sites: [...without(before, site), site] },
  }))
  await registerWatch()
  await injectNow('watch', [sitePattern(site)])
  return true
}

/** Forgets a site: its chips go everywhere at once, and the browser's leave with them where nothing else needs it. */
export async function stopWatching(site: WatchedSite): Promise<void> {
  await wanted.remove()
  const after = await changeSettings((before) => ({
    ...before,
    watch: { ...before.watch, sites: without(before, site) },
  }))
  await Promise.all([registerWatch(), endSite(site)])
  const isNeeded = after.floatingButton || keptPatterns(after).includes(sitePattern(site))
  if (!isNeeded) await browser.permissions.remove({ origins: [sitePattern(site)] })
}

/** The browser has allowed something: perhaps the site that is wanted, or one that it did not allow for a while. */
export async function sitesAllowed(): Promise<void> {
  const asked = await wanted.get()
  if (asked !== null && Date.now() - asked.at < longest) await startWatching(asked.site)
  await restoreWatch()
}

/** What a person has taken back in the browser's own settings is left alone until it is allowed again. */
export async function sitesForbidden(): Promise<void> {
  const { sites } = (await settings.getValue()).watch
  for (const site of sites) if (!(await isAllowed(site))) await endSite(site)
}

/** Registers the script anew, and puts it into open pages whose script an update of the extension has cut off. */
export async function restoreWatch(): Promise<void> {
  await registerWatch()
  await injectNow('watch', (await settings.getValue()).watch.sites.map(sitePattern))
}

async function registerWatch(): Promise<void> {
  await register('watch', (await settings.getValue()).watch.sites.map(sitePattern))
}

async function endSite(site: WatchedSite): Promise<void> {
  endWatchPorts(site)
  await endScripts({ type: 'watch-end', site })
}

function without({ watch }: Settings, site: WatchedSite): WatchedSite[] {
  return watch.sites.filter((each) => !isSameSite(each, site))
}

/** What the browser's leave is needed for beside the button: endpoints, and sites that are watched. */
export function keptPatterns({ connections, watch }: Settings): readonly string[] {
  const endpoints = connections.flatMap(({ baseUrl }) => siteOf(baseUrl) ?? [])
  return [...endpoints, ...watch.sites].map(sitePattern)
}

function isAllowed(site: WatchedSite): Promise<boolean> {
  return browser.permissions.contains({ origins: [sitePattern(site)] })
}
