import { browser, type Browser } from 'wxt/browser'

import { allLabelSets } from '../../utils/model/label-set'
import { type Settings, settings } from '../../utils/storage/settings'
import { isClosedPage } from './closed-page'
import { openCard } from './open-card'
import { classifyInPanel, openPanel } from './side-panel'

let last: Promise<void> = Promise.resolve()

/** Writes the menu anew, one writing after the other: menus do not survive an update of the extension. */
export function createMenus(): Promise<void> {
  last = last.then(async () => {
    const { labelSets } = await settings.getValue()
    await browser.contextMenus.removeAll()
    const classify = {
      id: 'classify',
      title: 'Classify “%s”',
      contexts: ['selection'],
    } satisfies Browser.contextMenus.CreateProperties
    browser.contextMenus.create(classify)
    const all = labelSets.length > 1 ? [{ id: allLabelSets, name: 'All label sets' }] : []
    for (const { id, name } of [...labelSets, ...all]) {
      const title = name.replaceAll('%', '%%').replaceAll('&', '&&')
      browser.contextMenus.create({
        id: `classify:${id}`,
        parentId: 'classify',
        title,
        contexts: ['selection'],
      })
    }
  })
  return last
}

export function keepMenus(): void {
  settings.watch((after, before) => {
    if (named(after) !== named(before)) void createMenus()
  })
}

function named(value: Settings | null): string {
  return JSON.stringify(value?.labelSets.map(({ id, name }) => [id, name]))
}

export function clickedMenu(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab | undefined): void {
  const [, labelSetId = null] = /^classify(?::(.+))?$/.exec(String(info.menuItemId)) ?? ['']
  if (tab?.id === undefined) return
  const text = info.selectionText ?? ''
  const place = {
    tabId: tab.id,
    frameId: info.frameId ?? 0,
    labelSetId,
    text,
    isPrivate: tab.incognito,
  }
  // A panel opens only while the click is still being handled, so this is decided before anything is awaited.
  if (tab.id < 0 || isClosedPage(info.pageUrl ?? tab.url ?? '')) {
    openPanel(tab)
    void classifyInPanel(place)
    return
  }
  void openCard(place).then((opened) => {
    if (opened) return
    openPanel(tab)
    void classifyInPanel(place)
  })
}
