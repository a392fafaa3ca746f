import { browser, type Browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import type { Failure } from '../../utils/model/failure'
import { openCard } from './open-card'
import { selectedFrame } from './selected-frame'
import { openPanel } from './side-panel'

export function commanded(command: string, tab: Browser.tabs.Tab | undefined): void {
  switch (command) {
    case 'classify-selection':
      if (tab !== undefined) {
        void classifySelection(tab, null).then((failed) => {
          if (failed !== null) openPanel(tab)
        })
      }
      break
    case 'open-playground':
      void openPlayground()
      break
    default:
  }
}

/** Opens the card for what is selected in a tab. */
export async function classifySelection(
  { id: tabId, incognito }: Browser.tabs.Tab,
  labelSetId: string | null,
): Promise<Failure | null> {
  const frame = tabId === undefined ? null : await selectedFrame(tabId)
  if (tabId === undefined || frame === null) return failure('page-closed-to-extensions')
  const opened = await openCard({ tabId, ...frame, labelSetId, isPrivate: incognito })
  return opened ? null : failure('page-closed-to-extensions')
}

async function openPlayground(): Promise<void> {
  try {
    await browser.action.openPopup()
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') })
  }
}
