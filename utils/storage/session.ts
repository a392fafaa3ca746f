import { browser } from 'wxt/browser'

/** A value in memory for as long as the browser runs; it outlives the background. */
export interface SessionItem<T> {
  readonly get: () => Promise<T | null>
  readonly set: (value: T) => Promise<void>
  readonly remove: () => Promise<void>
  /** Told of each new value; returns what ends it. */
  readonly watch: (told: (value: T) => void) => () => void
}

export function session<T>(name: string): SessionItem<T> {
  return {
    get: async () => ((await browser.storage.session.get(name))[name] as T | undefined) ?? null,
    set: (value) => browser.storage.session.set({ [name]: value }),
    remove: () => browser.storage.session.remove(name),
    watch: (told) => {
      const listen = (changes: Record<string, { readonly newValue?: unknown }>) => {
        const value = changes[name]?.newValue
        if (value !== undefined) told(value as T)
      }
      browser.storage.session.onChanged.addListener(listen)
      return () => browser.storage.session.onChanged.removeListener(listen)
    },
  }
}
