import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Connected } from '../support/browser/connected.ts'
import type { Pages } from '../support/browser/pages.ts'
import { extensionParts } from './extension-parts.ts'
import { gzipped } from './sizes.ts'
import { below, type Figure, information } from './table.ts'
import { classifyAndWatch } from './watch-card.ts'

/** What a page has of the extension before anyone asks, and after. */
export async function pageCost(
  connected: Connected,
  pages: Pages,
  extension: string,
): Promise<readonly Figure[]> {
  const { browser, control, extensionOrigin } = connected
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    content_scripts?: unknown
  }
  const page = await browser.newPage()
  const parts = await extensionParts(page, extensionOrigin)
  const url = pages.url('/')
  await page.goto(url)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const before = await parts.count()
  await page.evaluate(() => {
    const element = document.querySelector('#message-1 p')
    if (element !== null) (getSelection() as Selection).selectAllChildren(element)
  })
  await control.call(classifyAndWatch, await control.tabId(url))
  const after = await parts.count()
  await page.close()
  // What finds nothing before has to find the card after, or it proves nothing.
  if (after.worlds === 0 || after.elements === 0)
    throw new Error('the card was not found after it was asked for')
  const untouched = before.worlds === 0 && before.elements === 0 && before.scripts === 0
  const isClean = untouched && manifest.content_scripts === undefined
  const seen = `${before.scripts} scripts, ${before.worlds} worlds, ${before.elements} elements`
  const weight = (script: string) => gzipped(join(extension, `content-scripts/${script}.js`)) / 1024
  return [
    {
      name: 'in a page before it is asked for',
      value: isClean ? '0 bytes' : seen,
      aim: '0 bytes',
      met: isClean,
      repetitions: 1,
    },
    below('in a page once it is asked for, gzip', weight('overlay'), 40, 'KiB', 1),
    information('in a page once a check is asked for, gzip', weight('check'), 'KiB', 1),
    information('in a page once all like one are asked for, gzip', weight('alike'), 'KiB', 1),
    information('in a page that is watched, gzip', weight('watch'), 'KiB', 1),
  ]
}
