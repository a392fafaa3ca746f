import { browser, type Browser } from 'wxt/browser'

import { playgroundPrompt } from '../../utils/storage/playground-prompt'
import { selectedFrame } from './selected-frame'

export async function openPlayground(): Promise<void> {
  try {
    await browser.action.openPopup()
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') })
  }
}

/** Opens the playground with what is selected in a tab as its prompt. */
export async function askSelection({ id: tabId }: Browser.tabs.Tab, menuText: string): Promise<void> {
  // Firefox opens a popup only while the click is still being handled, so before anything is awaited.
  const opening = openPlayground()
  const frame = tabId === undefined ? null : await selectedFrame(tabId)
  await playgroundPrompt.set(frame === null || frame.text === '' ? menuText : frame.text)
  await opening
}
