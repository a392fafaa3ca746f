import { browser } from 'wxt/browser'

interface Offscreen {
  readonly createDocument: (options: {
    url: string
    reasons: string[]
    justification: string
  }) => Promise<void>
  readonly hasDocument: () => Promise<boolean>
}

let opening: Promise<void> | null = null

/**
 * Makes sure that the page of the built-in model is open. Chrome's service worker cannot start workers, so there it is an
 * offscreen document; Firefox has no such documents but a background page, so there it is a frame in that page (checked
 * November 2026).
 * https://developer.chrome.com/docs/extensions/reference/api/offscreen
 */
export function openEngine(): Promise<void> {
  opening ??= open().finally(() => (opening = null))
  return opening
}

async function open(): Promise<void> {
  const { offscreen } = browser as unknown as { offscreen?: Offscreen }
  if (offscreen === undefined) return openFrame()
  if (await offscreen.hasDocument()) return
  await offscreen.createDocument({
    url: '/engine.html',
    reasons: ['WORKERS'],
    justification: 'Runs the built-in language model in a worker.',
  })
}

async function openFrame(): Promise<void> {
  if (document.querySelector('iframe') !== null) return
  const frame = document.createElement('iframe')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.src = browser.runtime.getURL('/engine.html' as '/')
  document.documentElement.append(frame)
  await loaded
}
