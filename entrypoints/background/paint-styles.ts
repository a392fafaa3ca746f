import { browser } from 'wxt/browser'

import dark from '../../components/look/paint-dark.css?inline'
import light from '../../components/look/paint.css?inline'

/**
 * Gives a frame the rules by which marked text is drawn. They come from the extension and not from the page's document, whose
 * policy does not bind them. They are given twice: Chromium draws no colours of a highlight by a user's rules, and Firefox
 * takes an author's rules into no shadow root (November 2026). A user's rule with weight would keep the others out.
 */
export async function paintStyles(tabId: number, frameId: number, isDark: boolean): Promise<void> {
  const target = { tabId, frameIds: [frameId] }
  const [wanted, other] = isDark ? [dark, light] : [light, dark]
  try {
    for (const css of [wanted, other]) {
      await browser.scripting.removeCSS({ target, css })
      await browser.scripting.removeCSS({ target, css: unweighed(css), origin: 'USER' })
    }
    await browser.scripting.insertCSS({ target, css: wanted })
    await browser.scripting.insertCSS({ target, css: unweighed(wanted), origin: 'USER' })
  } catch {
    // The page is gone.
  }
}

/** Built files have no space before the mark of weight. */
function unweighed(css: string): string {
  return css.replaceAll(/\s*!important/g, '')
}
