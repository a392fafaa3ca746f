import { browser } from 'wxt/browser'

import { playgroundDraft } from '../../utils/storage/playground-draft'

/** What was typed in private windows is forgotten with the last of them. */
export async function forgetPrivate(): Promise<void> {
  const windows = await browser.windows.getAll()
  if (!windows.some(({ incognito }) => incognito)) await playgroundDraft(true).remove()
}
