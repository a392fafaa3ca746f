import { browser } from 'wxt/browser'

import { changeSettings, type PlaygroundSettings } from '../../utils/storage/settings'

/** Keeps the options of an answer for the next time. Nothing from a private window is stored. */
export async function keepOptions(playground: PlaygroundSettings): Promise<void> {
  const { incognito } = await browser.windows.getCurrent()
  if (!incognito) await changeSettings((before) => ({ ...before, playground }))
}
