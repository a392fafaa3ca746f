import { browser } from 'wxt/browser'

import dark from '../../components/look/paint-dark.css?inline'
import light from '../../components/look/paint.css?inline'

/**
 * Gives a frame the rules by which marked text is drawn. They come from the extension and not from the page's document, whose
 * policy does not bind them. As rules of the author, since Chromium draws no colours of a highlight that a user's rules set
 * (November 2026).
 */
export async function paintStyles(tabId: number, frameId: number, isDark: boolean): Promise<void> {
  const target = { tabId, frameIds: [frameId] }
  const [wanted, other] = isDark ? [dark, light] : [light, dark]
  try {
    await browser.scripting.removeCSS({ target, css: other })
    await browser.scripting.removeCSS({ target, css: wanted })
    await browser.scripting.insertCSS({ target, css: wanted })
  } catch {
    // The page is gone.
  }
}
