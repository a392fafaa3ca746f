import type { Page } from 'puppeteer-core'

import { poll } from '../../browser/poll.ts'
import type { Point } from '../person.ts'
import type { Input } from './input.ts'
import { toScreen } from './to-screen.ts'

/** Every menu is a window of the display, which says when it is there and when it is gone. */
export async function chooseFromMenu(
  input: Input,
  page: Page,
  at: Point,
  path: readonly number[],
): Promise<void> {
  await page.bringToFront()
  await input.move(await toScreen(page, input, at))
  const before = new Set(await input.windows())
  const isSelected = await page.evaluate(() => getSelection()?.isCollapsed === false)
  const isOpen = async (menus: number) =>
    (await input.windows()).filter((each) => !before.has(each)).length === menus
  await input.rightClick()
  await poll('the context menu', () => isOpen(1))
  // Up from the top wraps to the last entry, Inspect. The extension's stands above it, and without a selection above the
  // page's source too.
  await input.press('Up', 'Up', ...(isSelected ? [] : ['Up']))
  for (const [depth, child] of path.entries()) {
    await input.press('Right')
    await poll('the menu of the extension', () => isOpen(depth + 2))
    if (child > 0) await input.press(...Array.from({ length: child }, () => 'Down'))
  }
  await input.press('Return')
  await poll('the end of the menu', () => isOpen(0))
}
