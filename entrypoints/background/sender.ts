import { browser, type Browser } from 'wxt/browser'

/** Whether a message comes from one of the extension's own pages; a content script shows its page's address instead. */
export function isOwnPage(sender: Browser.runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''))
}
