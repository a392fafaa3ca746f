import { browser } from 'wxt/browser'

/** A value in memory for as long as the browser runs; it outlives the background. */
export interface SessionItem<T> {
  readonly get: () => Promise<T | null>
  readonly set: (value: T) => Promise<void>
  readonly remove: () => Promise<void>
}

export function session<T>(name: string): SessionItem<T> {
  return {
    get: async () => ((await browser.storage.session.get(name))[name] as T | undefined) ?? null,
    set: (value) => browser.storage.session.set({ [name]: value }),
    remove: () => browser.storage.session.remove(name),
  }
}
