import { browser, type Browser } from 'wxt/browser'

import { allLabelSets } from '../../utils/model/label-set'
import { type Settings, settings } from '../../utils/storage/settings'
import { isClosedPage } from './closed-page'
import { type CardScript, openCard } from './open-card'
import { askSelection } from './open-playground'
import { refuseAlike } from './refuse-alike'
import { checkInPanel, classifyInPanel, openPanel } from './side-panel'

/** Where there is no selection, what was clicked in is checked. */
const everywhere: NonNullable<Browser.contextMenus.CreateProperties['contexts']> = [
  'selection',
  'page',
  'frame',
  'link',
  'image',
  'editable',
]

/** What opens for an entry; for all others, the card of a classification. */
const scripts: Readonly<Record<string, CardScript>> = { check: 'check', 'classify-alike': 'alike' }

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
    browser.contextMenus.create({ id: 'check', title: 'Check this answer', contexts: everywhere })
    browser.contextMenus.create({ id: 'ask', title: 'Ask about “%s”', contexts: ['selection'] })
    browser.contextMenus.create({
      id: 'classify-alike',
      title: 'Classify all like this',
      // In Firefox a frame is not a page.
      contexts: ['page', 'frame', 'selection', 'link', 'image'],
    })
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

export function clickedMenu(
  info: Browser.contextMenus.OnClickData & { readonly targetElementId?: number },
  tab: Browser.tabs.Tab | undefined,
): void {
  if (tab?.id === undefined) return
  const entry = String(info.menuItemId)
  if (entry === 'ask') return void askSelection(tab, info.selectionText ?? '')
  const [, labelSetId = null] = /^classify(?::(.+))?$/.exec(entry) ?? ['']
  const script = scripts[entry] ?? 'overlay'
  const place = {
    tabId: tab.id,
    frameId: info.frameId ?? 0,
    labelSetId,
    text: info.selectionText ?? '',
    isPrivate: tab.incognito,
  }
  const inPanel = () => {
    openPanel(tab)
    if (script === 'alike') void refuseAlike(place.tabId, place.isPrivate)
    else void (script === 'check' ? checkInPanel(place) : classifyInPanel(place))
  }
  // A panel opens only while the click is still being handled, so this is decided before anything is awaited.
  if (tab.id < 0 || isClosedPage(info.pageUrl ?? tab.url ?? '')) return inPanel()
  void openCard(script, place, info.targetElementId).then((opened) => {
    if (!opened) inPanel()
  })
}
