/** The little of Firefox's own interfaces that is used, within `inChrome` only. */
export interface Menu extends HTMLElement {
  readonly state: string
  readonly menupopup: Menu
  openMenu(open: boolean): void
  hidePopup(): void
  activateItem(item: Menu): void
}

export interface BrowserWindow extends Window {
  readonly PopupNotifications: { readonly panel: Menu }
  readonly KeyboardEvent: typeof KeyboardEvent
}

export interface Privileged {
  readonly CustomizableUI: { addWidgetToArea(widget: string, area: string): void }
  readonly Services: {
    readonly prefs: {
      setBoolPref(name: string, value: boolean): void
      setIntPref(name: string, value: number): void
    }
    readonly wm: { getMostRecentWindow(type: string): BrowserWindow }
  }
  readonly WebExtensionPolicy: {
    getByHostname(uuid: string): {
      readonly extension: {
        readonly id: string
        terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>
      }
    }
  }
}
