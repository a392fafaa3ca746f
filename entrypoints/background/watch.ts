import { browser } from 'wxt/browser'

import { floatingForbidden, restoreFloating } from './floating'
import { forgetPages } from './watch-page'
import { restoreWatch, sitesAllowed, sitesForbidden } from './watch-sites'

/** Keeps the scripts that stand in pages by themselves in step with what the person wants and what the browser allows. */
export function keepPageScripts(): void {
  const restore = () => {
    void restoreWatch()
    void restoreFloating()
  }
  browser.runtime.onInstalled.addListener(restore)
  browser.runtime.onStartup.addListener(restore)
  browser.permissions.onAdded.addListener(() => void sitesAllowed())
  browser.permissions.onRemoved.addListener(() => {
    void sitesForbidden()
    void floatingForbidden()
  })
  browser.tabs.onRemoved.addListener((tabId) => void forgetPages(tabId))
}
