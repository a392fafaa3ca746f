import type { Page } from 'puppeteer-core'

import { poll } from '../browser/poll.ts'
import type { ChatPage, RunningChat } from './chat-page.ts'
import { type ReadMessage, readMessages } from './read-messages.ts'

/** Opens a chat page as a person would who has never been there. */
export async function openChat(page: Page, chat: ChatPage, { url }: RunningChat): Promise<void> {
  await page.goto(url)
  await page.waitForSelector(chat.field, { visible: true })
}

/** Sends a message and waits until its answer stands there as a whole. @returns the messages, and whether one was seen while it was written */
export async function askChat(
  page: Page,
  chat: ChatPage,
  question: string,
): Promise<{ readonly messages: readonly ReadMessage[]; readonly sawBusy: boolean }> {
  const before = (await readMessages(page)).length
  const field = await page.waitForSelector(chat.field, { visible: true })
  await field?.click()
  await field?.type(question)
  await page.keyboard.press('Enter')
  let [last, since, sawBusy] = ['', 0, false]
  const messages = await poll(
    `the answer of ${chat.name}`,
    async () => {
      const now = await readMessages(page)
      sawBusy ||= now.some(({ isBusy }) => isBusy)
      const answer = now.slice(before).findLast(({ role }) => role === 'assistant')
      const text = JSON.stringify(now)
      if (text !== last) [last, since] = [text, Date.now()]
      // Pages that do not show when an answer is complete have to be waited for.
      const isOver = sawBusy || Date.now() - since > 3_000
      return answer !== undefined && !answer.isBusy && isOver ? now : null
    },
    90,
  )
  return { messages, sawBusy }
}
