import type { Page } from 'puppeteer-core'

export const now = () => performance.timeOrigin + performance.now()

/** How far a page's clock is ahead of ours, taken from the quickest of many questions. Off by at most half of that one. */
export async function clockAhead(page: Page): Promise<number> {
  let best = { took: Infinity, ahead: 0 }
  for (let count = 0; count < 30; count += 1) {
    const before = now()
    const there = await page.evaluate(() => performance.timeOrigin + performance.now())
    const after = now()
    if (after - before < best.took) best = { took: after - before, ahead: there - (before + after) / 2 }
  }
  return best.ahead
}
