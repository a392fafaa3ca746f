import type { Launched } from '../browser/launch.ts'
import { poll } from '../browser/poll.ts'

/** The keys that the browser really gave to a command: it keeps back those that it uses itself. */
export async function commandKeys({ openExtensionPage }: Launched, name: string): Promise<string> {
  const page = await openExtensionPage('options.html')
  await poll('the settings page', async () => (await page.$('main')) !== null)
  const keys = await page.evaluate(async (wanted) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    return (await api.commands.getAll()).find((command) => command.name === wanted)?.shortcut ?? ''
  }, name)
  await page.close()
  if (keys === '') throw new Error(`the browser gave the command ${name} no keys`)
  return keys
}
