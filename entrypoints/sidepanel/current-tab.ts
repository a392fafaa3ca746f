import { browser } from 'wxt/browser'

export interface WatchedTab {
  readonly id: number
  readonly isPrivate: boolean
}

/** Tells which tab the panel is about, and again when another one is chosen in its window. */
export async function currentTab(signal: AbortSignal, onTab: (tab: WatchedTab) => void): Promise<void> {
  const given = new URLSearchParams(location.search).get('tab')
  const window = await browser.windows.getCurrent()
  const isPrivate = window.incognito
  if (given !== null) return onTab({ id: Number(given), isPrivate })
  const [tab] = await browser.tabs.query({ active: true, windowId: window.id })
  if (tab?.id !== undefined) onTab({ id: tab.id, isPrivate })
  const follow = ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    if (windowId === window.id) onTab({ id: tabId, isPrivate })
  }
  browser.tabs.onActivated.addListener(follow)
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(follow), { once: true })
}
