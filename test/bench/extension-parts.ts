import type { Page } from 'puppeteer-core'

export interface Parts {
  readonly worlds: number
  readonly scripts: number
  readonly elements: number
}

/** Counts what the extension has in a page: worlds of its own, scripts that came from it, elements. */
export async function extensionParts(
  page: Page,
  extensionOrigin: string,
): Promise<{ readonly count: () => Promise<Parts> }> {
  const session = await page.createCDPSession()
  let worlds = 0
  let scripts = 0
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(extensionOrigin)) worlds += 1
  })
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(extensionOrigin)) scripts += 1
  })
  await session.send('Runtime.enable')
  await session.send('Debugger.enable')
  return {
    count: async () => ({
      worlds,
      scripts,
      elements: await page.evaluate(() => document.querySelectorAll('surelight-overlay').length),
    }),
  }
}
