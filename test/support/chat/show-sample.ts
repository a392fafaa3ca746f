import type { Page } from 'puppeteer-core'

import { findCode } from './find-code.ts'

/** Shows a page written by hand, with the finder's code in it. */
export async function showSample(page: Page, html: string): Promise<void> {
  await page.setContent(`<!doctype html><html lang="en"><title>Sample</title><body>${html}</body></html>`)
  await page.evaluate(await findCode())
}

/** Runs in the page: the element with an id, in open shadow roots, too. */
export function elementWithId(id: string): string {
  return `(function find(root) {
    for (const each of root.querySelectorAll('*')) {
      if (each.id === ${JSON.stringify(id)}) return each
      const inner = each.shadowRoot && find(each.shadowRoot)
      if (inner) return inner
    }
    return null
  })(document)`
}
