/**
 * Wraps what a closed root shows, since `window.find` would tell the page of every word that it guesses. Chromium's passes over
 * what is in a `style` element, of whatever type, also where that is drawn; Firefox's does not (November 2026).
 */
export function outOfFind(shown: HTMLElement): HTMLElement {
  const wrap = document.createElement('style')
  wrap.type = 'text/plain'
  wrap.style.setProperty('display', 'block', 'important')
  wrap.append(shown)
  return wrap
}
