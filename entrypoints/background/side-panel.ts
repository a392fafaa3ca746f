import { browser, type Browser } from 'wxt/browser'

import { runCheck } from './run-check'
import { runClassification } from './run-classification'

interface Panels {
  readonly sidePanel?: { open: (options: { tabId: number }) => Promise<void> }
  readonly sidebarAction?: { open: () => Promise<void> }
}

/**
 * Chrome has a side panel, Firefox a sidebar (checked November 2026). Both open only in answer to a person's click;
 * where that is over, the same page opens in a tab.
 * https://developer.chrome.com/docs/extensions/reference/api/sidePanel
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction/open
 */
export function openPanel(tab: Browser.tabs.Tab): void {
  const { sidePanel, sidebarAction } = browser as unknown as Panels
  const tabId = tab.id ?? -1
  const inTab = () =>
    void browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`) })
  try {
    const opened = sidePanel === undefined ? sidebarAction?.open() : sidePanel.open({ tabId })
    if (opened === undefined) inTab()
    else void opened.catch(inTab)
  } catch {
    inTab()
  }
}

/** Shows a tab's result where its page took the card away: in a tab, since a panel opens for a person's click alone. */
export async function openResult(tabId: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}&why=card-lost`) })
}

/** Classifies with no card: the panel shows the tab's run. */
export async function classifyInPanel(place: {
  readonly tabId: number
  readonly labelSetId: string | null
  readonly text: string
  readonly isPrivate: boolean
}): Promise<void> {
  const signal = new AbortController().signal
  await runClassification({ ...place, shorten: false, sample: false, signal, onRun: () => undefined })
}

/** Checks with no card, likewise. */
export async function checkInPanel(place: {
  readonly tabId: number
  readonly text: string
  readonly isPrivate: boolean
}): Promise<void> {
  const start = { text: place.text, question: '', claims: null, shorten: false, sample: false }
  const signal = new AbortController().signal
  await runCheck(start, { ...place, signal, onRun: () => undefined })
}
