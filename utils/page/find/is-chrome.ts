import { composedClosest } from './composed-tree'

const chrome =
  'nav, menu, form, dialog:not([open]), [role="navigation"], [role="menu"], [role="menubar"], [role="toolbar"], ' +
  '[role="tablist"], [role="search"], [role="banner"], [role="contentinfo"], [contenteditable]:not([contenteditable="false"])'

/** Whether an element belongs to what surrounds a page's content: navigation, toolbars, fields to write in. */
export function isChrome(element: Element): boolean {
  return composedClosest(element, chrome) !== null
}
