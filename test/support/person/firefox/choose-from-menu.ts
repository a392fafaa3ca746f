import type { BrowserWindow, Menu, Privileged } from './privileged.ts'

/** Waits for the context menu that a right click opened, and activates an entry of it as the mouse would. Runs in chrome. */
export async function chooseFromMenu(uuid: string, path: readonly number[]): Promise<void> {
  const { Services, WebExtensionPolicy } = globalThis as unknown as Privileged
  const { document }: BrowserWindow = Services.wm.getMostRecentWindow('navigator:browser')
  const { id } = WebExtensionPolicy.getByHostname(uuid).extension
  const prefix = `${id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-menuitem`
  const happens = (menu: Menu, name: string) =>
    new Promise<void>((resolve) => {
      menu.addEventListener(name, ({ target }) => target === menu && resolve())
    })
  const menu = document.querySelector('#contentAreaContextMenu') as Menu
  if (menu.state !== 'open') await happens(menu, 'popupshown')
  const hidden = happens(menu, 'popuphidden')
  const own = ([...menu.children] as Menu[]).find((each) => each.id.startsWith(prefix))
  let item = own
  let entries: Menu | undefined
  for (const child of path) {
    entries = item?.menupopup
    if (item === undefined || entries === undefined) break
    const shown = happens(entries, 'popupshown')
    item.openMenu(true)
    await shown
    item = entries.children[child] as Menu | undefined
  }
  if (item === undefined) menu.hidePopup()
  else entries?.activateItem(item)
  await hidden
  if (item === undefined) throw new Error(`the extension has no entry ${path.join('.')} in the menu`)
}
