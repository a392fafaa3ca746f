import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import puppeteer, { type Browser, type Page } from 'puppeteer-core'

import { type BrowserName, findBrowser } from './find-program.ts'

/** A browser with the built extension in it. */
export interface Launched {
  readonly name: BrowserName
  readonly browser: Browser
  /** For example `chrome-extension://…`. */
  readonly extensionOrigin: string
  readonly extensionId: string
  readonly openExtensionPage: (path: string) => Promise<Page>
  readonly close: () => Promise<void>
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string
  /** A display to show the window on; without one there is no window. */
  readonly display?: string
  readonly dark?: boolean
  /** Whether Firefox asks for a host, as it does for users; without it every host is allowed when asked for. */
  readonly asksForHosts?: boolean
  readonly viewport?: { readonly width: number; readonly height: number } | null
}

const firefoxId = 'surelight@surelight.dev'
const firefoxUuid = '5d1f6a2e-8f6b-4a0e-9a53-0d1c5e2b7a11'

export async function launch(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  const executablePath = findBrowser(name)
  if (executablePath === null) throw new Error(`No ${name} is installed.`)
  const userDataDir = mkdtempSync(join(tmpdir(), `surelight-${name}-`))
  const common = {
    executablePath,
    userDataDir,
    headless: options.display === undefined,
    defaultViewport: options.viewport === undefined ? { width: 1200, height: 900 } : options.viewport,
    env: { ...process.env, ...(options.display !== undefined && { DISPLAY: options.display }) },
  }
  const browser =
    name === 'chromium'
      ? await puppeteer.launch({
          ...common,
          pipe: true,
          enableExtensions: true,
          args: chromiumArguments(options),
        })
      : await puppeteer.launch({
          ...common,
          browser: 'firefox',
          args: ['--remote-allow-system-access'],
          extraPrefsFirefox: firefoxPreferences(options),
        })
  const installed = await browser.installExtension(options.extension)
  const extensionId = name === 'chromium' ? installed : firefoxUuid
  const extensionOrigin = `${name === 'chromium' ? 'chrome' : 'moz'}-extension://${extensionId}`
  const launched: Launched = {
    name,
    browser,
    extensionId,
    extensionOrigin,
    openExtensionPage: async (path) => {
      const page = await browser.newPage()
      // In Firefox the load events of an extension's page never come; the caller waits for what it needs.
      await page.goto(`${extensionOrigin}/${path}`, { waitUntil: name === 'chromium' ? 'load' : [] })
      return page
    },
    close: async () => {
      await browser.close()
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return launched
}

function chromiumArguments({ dark }: LaunchOptions): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--window-position=0,0',
    '--window-size=1200,900',
    ...(dark === true ? ['--force-dark-mode'] : []),
  ]
}

function firefoxPreferences({ dark, asksForHosts = false }: LaunchOptions): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
    'extensions.webextOptionalPermissionPrompts': asksForHosts,
    'security.notification_enable_delay': 0,
    'layout.css.prefers-color-scheme.content-override': dark === true ? 0 : 1,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // Under remote control this is 0, and a tab that never finishes to unload then takes a whole processor.
    'browser.tabs.remote.unloadDelayMs': 300,
  }
}
