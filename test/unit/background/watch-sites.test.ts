import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { floatingForbidden, restoreFloating, setFloating } from '../../../entrypoints/background/floating'
import {
  isWatched,
  restoreWatch,
  sitesAllowed,
  sitesForbidden,
  startWatching,
  stopWatching,
} from '../../../entrypoints/background/watch-sites'
import { everySite, sitePattern, type WatchedSite } from '../../../utils/model/watch'
import { defaultSettings, settings } from '../../../utils/storage/settings'
import { connectionTo } from '../jobs/examples'

interface Script {
  readonly id: string
  readonly matches: readonly string[]
}

/** What the browser would do. */
let allowed = new Set<string>()
let scripts: readonly Script[] = []
let injected: string[] = []
let told: unknown[] = []

const chat: WatchedSite = { scheme: 'https', host: 'chat.example' }
const local: WatchedSite = { scheme: 'http', host: '127.0.0.1' }

beforeEach(async () => {
  fakeBrowser.reset()
  allowed = new Set()
  scripts = []
  injected = []
  told = []
  Object.assign(fakeBrowser.permissions, {
    contains: ({ origins }: { origins: string[] }) =>
      Promise.resolve(origins.every((each) => allowed.has(each))),
    remove: ({ origins }: { origins: string[] }) => {
      for (const each of origins) allowed.delete(each)
      return Promise.resolve(true)
    },
  })
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
      Promise.resolve(scripts.filter(({ id }) => ids.includes(id))),
    registerContentScripts: (more: Script[]) => {
      scripts = [...scripts, ...more]
      return Promise.resolve()
    },
    unregisterContentScripts: ({ ids }: { ids: string[] }) => {
      scripts = scripts.filter(({ id }) => !ids.includes(id))
      return Promise.resolve()
    },
    executeScript: ({ files, target }: { files: string[]; target: { tabId: number } }) => {
      injected.push(`${files.join()} in ${target.tabId}`)
      return Promise.resolve([])
    },
  })
  Object.assign(fakeBrowser.tabs, {
    query: ({ url }: { url?: string[] }) =>
      Promise.resolve(
        [
          { id: 1, at: sitePattern(chat) },
          { id: 2, at: sitePattern(local) },
          { id: 3, at: sitePattern(chat), discarded: true },
        ].filter(({ at }) => url === undefined || url.includes(at)),
      ),
    sendMessage: (id: number, message: unknown) => {
      told.push(message)
      return id === 2 ? Promise.reject(new Error('nobody listens')) : Promise.resolve()
    },
  })
  await settings.setValue(defaultSettings)
})

const sites = async () => (await settings.getValue()).watch.sites
const matches = () => scripts.map(({ id, matches: patterns }) => `${id}: ${patterns.join(' ')}`)

describe('a site', () => {
  test('is watched from now on where the browser allows it', async () => {
    allowed.add(sitePattern(chat))
    expect(await startWatching(chat)).toBe(true)
    expect(await sites()).toEqual([chat])
    expect(matches()).toEqual(['watch: https://chat.example/*'])
    expect(injected).toEqual(['/content-scripts/watch.js in 1'])
    expect(await isWatched(chat)).toBe(true)
  })

  test('is watched once the browser has allowed it, if nobody asks again', async () => {
    expect(await startWatching(chat)).toBe(false)
    expect(await sites()).toEqual([])
    allowed.add(sitePattern(local))
    await sitesAllowed()
    expect(await sites()).toEqual([])
    allowed.add(sitePattern(chat))
    await sitesAllowed()
    expect(await sites()).toEqual([chat])
  })

  test('that the browser did not allow is wanted no longer', async () => {
    await startWatching(chat)
    await stopWatching(chat)
    allowed.add(sitePattern(chat))
    await sitesAllowed()
    expect(await sites()).toEqual([])
  })

  test('stands in the list once', async () => {
    for (const site of [chat, local]) allowed.add(sitePattern(site))
    for (const site of [chat, local, chat]) await startWatching(site)
    expect(await sites()).toEqual([local, chat])
    expect(scripts.map(({ matches: patterns }) => patterns.toSorted())).toEqual([
      ['http://127.0.0.1/*', 'https://chat.example/*'],
    ])
  })

  test('that is forgotten goes from everywhere, and the leave with it', async () => {
    allowed.add(sitePattern(chat))
    await startWatching(chat)
    await stopWatching(chat)
    expect(await sites()).toEqual([])
    expect(matches()).toEqual([])
    expect(told).toEqual(Array.from({ length: 3 }, () => ({ type: 'watch-end', site: chat })))
    expect([...allowed]).toEqual([])
  })

  test.each([
    {
      name: 'an endpoint on the same host',
      patch: { connections: [connectionTo('http://127.0.0.1:9/v1', 'm')] },
    },
    { name: 'the button beside a selection', patch: { floatingButton: true } },
  ])('keeps the leave that $name needs', async ({ patch }) => {
    await settings.setValue({ ...defaultSettings, ...patch })
    allowed.add(sitePattern(local))
    await startWatching(local)
    await stopWatching(local)
    expect([...allowed]).toEqual([sitePattern(local)])
  })

  test('is left alone while the browser forbids it, and watched again when it no longer does', async () => {
    allowed.add(sitePattern(chat))
    await startWatching(chat)
    allowed.clear()
    await sitesForbidden()
    expect(told).toContainEqual({ type: 'watch-end', site: chat })
    expect(await sites()).toEqual([chat])
    expect(await isWatched(chat)).toBe(false)
    injected = []
    allowed.add(sitePattern(chat))
    await sitesAllowed()
    expect(injected).toEqual(['/content-scripts/watch.js in 1'])
  })

  test('is registered anew where an update of the extension has taken it', async () => {
    allowed.add(sitePattern(chat))
    await startWatching(chat)
    scripts = []
    await restoreWatch()
    expect(matches()).toEqual(['watch: https://chat.example/*'])
  })
})

describe('the button beside a selection', () => {
  test('stays off where the browser does not allow every site', async () => {
    allowed.add('https://*/*')
    expect(await setFloating(true)).toBe(false)
    expect((await settings.getValue()).floatingButton).toBe(false)
    expect(scripts).toEqual([])
  })

  test('is on where it does, also after an update', async () => {
    for (const each of everySite) allowed.add(each)
    expect(await setFloating(true)).toBe(true)
    const registered = [`floating: ${everySite.join(' ')}`]
    expect(matches()).toEqual(registered)
    scripts = []
    await restoreFloating()
    expect(matches()).toEqual(registered)
  })

  test('takes with it the leave that came with it alone', async () => {
    const connections = [connectionTo('http://127.0.0.1:9/v1', 'm')]
    await settings.setValue({ ...defaultSettings, connections })
    for (const each of everySite) allowed.add(each)
    await setFloating(true)
    expect(await setFloating(false)).toBe(false)
    expect(scripts).toEqual([])
    expect(told).toContainEqual({ type: 'floating-end' })
    expect([...allowed]).toEqual(['http://127.0.0.1/*'])
  })

  test('is off when the browser forbids a part of it', async () => {
    for (const each of everySite) allowed.add(each)
    await setFloating(true)
    await floatingForbidden()
    expect((await settings.getValue()).floatingButton).toBe(true)
    allowed.delete('https://*/*')
    await floatingForbidden()
    expect((await settings.getValue()).floatingButton).toBe(false)
    expect(scripts).toEqual([])
  })
})
