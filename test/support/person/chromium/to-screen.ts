import type { Page } from 'puppeteer-core'

import { poll } from '../../browser/poll.ts'
import type { Point } from '../person.ts'
import type { Input } from './input.ts'

/** Where the screen shows a point of the page. The page's own mouse events say, since bars and panels move it about. */
export async function toScreen(page: Page, input: Input, point: Point): Promise<Point> {
  const probe = await page.evaluateHandle(() => {
    const seen: { corner: { x: number; y: number } | null } = { corner: null }
    const note = (event: MouseEvent) => {
      seen.corner = { x: event.screenX - event.clientX, y: event.screenY - event.clientY }
    }
    addEventListener('mousemove', note, { capture: true, once: true })
    return seen
  })
  const middle = await page.evaluate(() => ({ x: screenX + outerWidth / 2, y: screenY + outerHeight / 2 }))
  let step = 0
  const corner = await poll('the mouse over the page', async () => {
    step += 1
    await input.move({ x: middle.x + (step % 5), y: middle.y })
    return probe.evaluate((seen) => seen.corner)
  })
  await probe.dispose()
  return { x: corner.x + point.x, y: corner.y + point.y }
}
