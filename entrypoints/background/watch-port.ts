import PQueue from 'p-queue'
import * as v from 'valibot'
import { browser, type Browser } from 'wxt/browser'

import { siteOf } from '../../utils/model/watch'
import { watchMessage, type WatchUpdate } from '../../utils/protocol/watch-messages'
import { openCard } from './open-card'
import { checkWatched } from './watch-check'
import { placeOf, watchedPage } from './watch-page'
import { keepWatchPort } from './watch-ports'
import { isWatched, stopWatching } from './watch-sites'

/** Messages of one page that are checked at once; the others wait. */
const atOnce = 2

/** Serves the chips of one frame of a watched site: checks what it names, within what its page may spend. */
export function serveWatch(port: Browser.runtime.Port): void {
  const place = placeOf(port.sender)
  const site = siteOf(port.sender?.origin ?? port.sender?.url ?? '')
  if (place === null || site === null) return port.disconnect()
  const isPrivate = port.sender?.tab?.incognito === true
  const page = watchedPage(place)
  const queue = new PQueue({ concurrency: atOnce })
  const asked = new Map<number, AbortController>()
  const lifetime = new AbortController()
  const post = (update: WatchUpdate) => {
    if (!lifetime.signal.aborted) port.postMessage(update)
  }
  const end = () => {
    post({ type: 'watch-end' })
    lifetime.abort()
    port.disconnect()
  }
  keepWatchPort(site, end, lifetime.signal)
  port.onDisconnect.addListener(() => lifetime.abort())
  port.onMessage.addListener((raw: unknown) => {
    const { success, output } = v.safeParse(watchMessage, raw)
    if (!success) {
      lifetime.abort()
      return port.disconnect()
    }
    switch (output.type) {
      case 'message-check': {
        const { message } = output
        asked.get(message)?.abort()
        const own = new AbortController()
        asked.set(message, own)
        const signal = AbortSignal.any([own.signal, lifetime.signal])
        void queue.add(() =>
          whereWatched(async () =>
            checkWatched(output, await page, {
              isPrivate,
              signal,
              onState: (state) => {
                if (!signal.aborted) post({ type: 'message-state', message, state })
              },
            }),
          ),
        )
        break
      }
      case 'message-leave':
        asked.get(output.message)?.abort()
        asked.delete(output.message)
        break
      case 'card-open':
        void whereWatched(() => openCard('check', { ...place, labelSetId: null, text: '', isPrivate }))
        break
      case 'site-forget':
        void whereWatched(() => stopWatching(site))
        break
      case 'options-open':
        void browser.runtime.openOptionsPage()
        break
      default:
    }
  })

  async function whereWatched(task: () => Promise<unknown>): Promise<void> {
    if (site !== null && (await isWatched(site))) await task()
    else end()
  }
}
