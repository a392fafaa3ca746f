import type { Page } from 'puppeteer-core'

import type { BrowserName } from '../browser/find-program.ts'
import { startPlainBrowser } from '../chat/plain-browser.ts'
import { serveOnLoopback } from '../servers/loopback.ts'
import { bundleCode } from './bundle-code.ts'

export interface TextPage {
  /** A page with the code that reads texts, and a frame of the same origin that has it too. */
  readonly page: Page
  readonly stop: () => Promise<void>
}

const body = '<main id="root"></main>'

/** Opens a page that has the code which reads texts, as `pageText`; it runs in the page's own world. */
export async function startTextPage(name: BrowserName): Promise<TextPage> {
  const code = await bundleCode('page-code.ts')
  const { origin, stop } = await serveOnLoopback(({ url }, response) => {
    const isCode = url === '/code.js'
    response.setHeader('content-type', isCode ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(
      isCode
        ? code
        : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Text</title><body>${body}<script src="/code.js"></script>`,
    )
  })
  const browser = await startPlainBrowser(name)
  const page = await browser.newPage()
  await page.goto(`${origin}/`)
  return {
    page,
    stop: async () => {
      await browser.close()
      await stop()
    },
  }
}
