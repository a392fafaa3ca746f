import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import puppeteer, { type Page } from 'puppeteer-core'

import { type BrowserName, findBrowser } from '../browser/find-program.ts'

/** A browser without the extension, for pages alone. */
export interface PlainBrowser {
  readonly newPage: () => Promise<Page>
  readonly close: () => Promise<void>
}

export async function startPlainBrowser(name: BrowserName): Promise<PlainBrowser> {
  const executablePath = findBrowser(name)
  if (executablePath === null) throw new Error(`No ${name} is installed.`)
  const userDataDir = mkdtempSync(join(tmpdir(), `surelight-plain-${name}-`))
  const browser = await puppeteer.launch({
    ...(name === 'firefox' ? { browser: 'firefox' } : { pipe: true }),
    executablePath,
    userDataDir,
    args: name === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
    defaultViewport: { width: 1200, height: 900 },
  })
  return {
    newPage: () => browser.newPage(),
    close: async () => {
      await browser.close()
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
