import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'

import { alikePort, cardPort, checkPort, jobPort } from '../../utils/protocol/ports'
import { watchPort } from '../../utils/protocol/watch-messages'
import { serveAlike } from './alike-port'
import { clearBadge } from './badge'
import { boot } from './boot'
import { serveCard } from './card-port'
import { serveCheck } from './check-port'
import { commanded } from './commands'
import { answerFloating } from './floating'
import { forgetPrivate } from './forget-private'
import { serveJobs } from './job-port'
import { clickedMenu, createMenus, keepMenus } from './menus'
import { answerPage } from './page-messages'
import { isOwnPage } from './sender'
import { forgetTab } from './tab-runs'
import { forgetTickets } from './ticket'
import { keepPageScripts } from './watch'
import { serveWatch } from './watch-port'

/** Only wires: every listener is registered at the top level, since an event may be what starts the background. */
export default defineBackground({
  type: 'module',
  main() {
    void boot()
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createMenus()
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
    })
    browser.runtime.onStartup.addListener(() => void createMenus())
    keepMenus()
    keepPageScripts()
    browser.contextMenus.onClicked.addListener(clickedMenu)
    browser.commands.onCommand.addListener(commanded)
    browser.runtime.onMessage.addListener((message: unknown, sender) =>
      isOwnPage(sender) ? answerPage(message) : answerFloating(message, sender),
    )
    browser.runtime.onConnect.addListener((port) => {
      if (port.name === cardPort) serveCard(port)
      else if (port.name === checkPort) serveCheck(port)
      else if (port.name === alikePort) serveAlike(port)
      else if (port.name === watchPort) serveWatch(port)
      else if (port.name === jobPort && isOwnPage(port.sender)) serveJobs(port)
      else port.disconnect()
    })
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (status === 'loading') void clearBadge(tabId)
    })
    browser.tabs.onRemoved.addListener((tabId) => {
      void forgetTab(tabId)
      void forgetTickets(tabId)
    })
    browser.windows.onRemoved.addListener(() => void forgetPrivate())
  },
})
