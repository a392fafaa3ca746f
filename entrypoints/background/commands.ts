import type { Browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import type { Failure } from '../../utils/model/failure'
import type { CardCommand } from '../../utils/protocol/check-messages'
import { type CardScript, openCard } from './open-card'
import { tellCards } from './open-cards'
import { openPlayground } from './open-playground'
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
    case 'check-selection':
      if (tab !== undefined) {
        void checkSelection(tab).then((failed) => {
          if (failed !== null) openPanel(tab)
        })
      }
      break
    case 'next-weak-spot':
    case 'previous-weak-spot':
      tell(tab, { type: 'weak-spot-step', by: command === 'next-weak-spot' ? 1 : -1 })
      break
    case 'close-card':
      tell(tab, { type: 'card-close' })
      break
    case 'open-playground':
      void openPlayground()
      break
    default:
  }
}

/** Opens the card for what is selected in a tab. */
export function classifySelection(tab: Browser.tabs.Tab, labelSetId: string | null): Promise<Failure | null> {
  return openForSelection('overlay', tab, labelSetId)
}

/** Opens the card that checks what is selected in a tab, else the last answer in it. */
export function checkSelection(tab: Browser.tabs.Tab): Promise<Failure | null> {
  return openForSelection('check', tab, null)
}

async function openForSelection(
  script: CardScript,
  { id: tabId, incognito }: Browser.tabs.Tab,
  labelSetId: string | null,
): Promise<Failure | null> {
  const frame = tabId === undefined ? null : await selectedFrame(tabId)
  if (tabId === undefined || frame === null) return failure('page-closed-to-extensions')
  const opened = await openCard(script, { tabId, ...frame, labelSetId, isPrivate: incognito })
  return opened ? null : failure('page-closed-to-extensions')
}

function tell(tab: Browser.tabs.Tab | undefined, command: CardCommand): void {
  if (tab?.id !== undefined) tellCards(tab.id, command)
}
