import type { BrowserWindow, Menu, Privileged } from './privileged.ts'

/** Waits for the context menu that a right click opened, and activates an entry of it as the mouse would. Runs in chrome. */
export async function chooseFromMenu(uuid: string, child: number): Promise<void> {
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
  const entries = own?.menupopup
  if (own !== undefined && entries !== undefined) {
    const shown = happens(entries, 'popupshown')
    own.openMenu(true)
    await shown
  }
  const item = entries?.children[child] as Menu | undefined
  if (item === undefined) menu.hidePopup()
  else entries?.activateItem(item)
  await hidden
  if (item === undefined) throw new Error(`the extension has no entry ${child} in the menu`)
}
