import { browser } from 'wxt/browser'

import type { ScriptEnd } from '../../utils/protocol/watch-messages'

/** Scripts that the browser itself puts into pages, once a person has asked for them. */
export type PageScript = 'watch' | 'floating'

const file = (script: PageScript) => `/content-scripts/${script}.js` as const

let last: Promise<unknown> = Promise.resolve()

/**
 * Lets the browser put a script into all pages of these patterns from their next load on, and into no others; one change
 * after the other. It keeps that over a restart, but not over an update of the extension.
 */
export function register(script: PageScript, matches: readonly string[]): Promise<void> {
  const next = last.then(() => write(script, matches))
  last = next.catch(() => undefined)
  return next
}

async function write(id: PageScript, matches: readonly string[]): Promise<void> {
  const { scripting } = browser
  const [known] = await scripting.getRegisteredContentScripts({ ids: [id] })
  if (String(known?.matches?.toSorted() ?? []) === String(matches.toSorted())) return
  if (known !== undefined) await scripting.unregisterContentScripts({ ids: [id] })
  if (matches.length === 0) return
  await scripting.registerContentScripts([
    { id, matches: [...matches], js: [file(id)], allFrames: true, runAt: 'document_idle' },
  ])
}

/** Puts a script into the pages of these patterns that are open now. */
export async function injectNow(script: PageScript, matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return
  const tabs = await browser.tabs.query({ url: [...matches] })
  await Promise.allSettled(
    tabs.flatMap(({ discarded, id }) =>
      id === undefined || discarded === true
        ? []
        : [
            browser.scripting.executeScript({
              target: { tabId: id, allFrames: true },
              files: [file(script)],
            }),
          ],
    ),
  )
}

/** Tells the scripts in all pages that they are wanted no longer. */
export async function endScripts(end: ScriptEnd): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, end)])),
  )
}
