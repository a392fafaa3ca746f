import { browser } from 'wxt/browser'

/** Asks the browser for one host. It wants to see the click that asks. @returns whether it said yes */
export async function allowHost(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address)
  try {
    return await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] })
  } catch {
    return false
  }
}
