import { browser } from 'wxt/browser'

/**
 * What was right-clicked, as Firefox tells it: the background left its number beside the page. It is told once.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/menus/getTargetElement (November 2026)
 */
export function clickedElement(): Element | null {
  const scope = globalThis as { surelightTarget?: number }
  const id = scope.surelightTarget
  delete scope.surelightTarget
  const { menus } = browser as { menus?: { getTargetElement?: (id: number) => Element | null } }
  return id === undefined ? null : (menus?.getTargetElement?.(id) ?? null)
}
