import { browser } from 'wxt/browser'

import dark from '../../components/look/paint-dark.css?inline'
import light from '../../components/look/paint.css?inline'

/**
 * Gives a frame the rules by which marked text is drawn. They come from the extension and not from the page's document: its
 * policy does not bind them, and its own rules do not outweigh them.
 */
export async function paintStyles(tabId: number, frameId: number, isDark: boolean): Promise<void> {
  const target = { tabId, frameIds: [frameId] }
  const [wanted, other] = isDark ? [dark, light] : [light, dark]
  try {
    await browser.scripting.removeCSS({ target, css: other, origin: 'USER' })
    await browser.scripting.removeCSS({ target, css: wanted, origin: 'USER' })
    await browser.scripting.insertCSS({ target, css: wanted, origin: 'USER' })
  } catch {
    // The page is gone.
  }
}
