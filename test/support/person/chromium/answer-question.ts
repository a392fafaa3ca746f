import { setTimeout as pause } from 'node:timers/promises'

import type { Page } from 'puppeteer-core'

import { poll } from '../../browser/poll.ts'
import type { Answer } from '../person.ts'
import type { Input } from './input.ts'

const hasFocus = (page: Page) => page.evaluate(() => document.hasFocus())

/** A question takes no consent in its first half second, and nothing outside of the browser shows that this is over. */
const guard = 750

/** The question takes the focus from the page; Deny is its first button, Allow the next. */
export async function answerQuestion(
  input: Input,
  page: Page,
  answer: Answer,
  ask: () => Promise<unknown>,
): Promise<void> {
  await page.bringToFront()
  await poll('the focus of the page', () => hasFocus(page))
  await ask()
  await poll('the question', async () => !(await hasFocus(page)))
  if (answer === 'allow') {
    await pause(guard)
    await input.press('Tab', 'Return')
  } else {
    await input.press('Escape')
  }
  await poll('the end of the question', () => hasFocus(page))
}
