import {
  type Connected,
  type ConnectedOptions,
  connectThroughSettings,
  launchConnected,
} from '../support/browser/connected.ts'
import type { BrowserName } from '../support/browser/find-program.ts'
import { type Pages, startPages } from '../support/browser/pages.ts'
import { type ScriptedServer, startScriptedServer } from '../support/servers/scripted-server.ts'
import { onScreen } from './screen.ts'

/** A browser with the extension, pages to select on, and the scripted server. */
export interface Scene {
  readonly server: ScriptedServer
  readonly pages: Pages
  readonly browser: Connected
  readonly stop: () => Promise<void>
}

export async function startScene(
  name: BrowserName,
  { connected = true, ...options }: ConnectedOptions & { readonly connected?: boolean } = {},
): Promise<Scene> {
  const server = await startScriptedServer()
  const pages = await startPages()
  const browser = await launchConnected(name, { ...onScreen(), ...options })
  if (connected) await connectThroughSettings(browser, { baseUrl: server.baseUrl, model: 'ok' })
  return {
    server,
    pages,
    browser,
    stop: async () => {
      await browser.close()
      await pages.stop()
      await server.stop()
    },
  }
}
