import type { BrowserName } from '../browser/find-program.ts'
import { startModelServer } from '../model/model-server.ts'
import { askChat, openChat } from './ask-chat.ts'
import type { ChatPage, RunningChat } from './chat-page.ts'
import { chatPages } from './chat-pages.ts'
import { startPlainBrowser } from './plain-browser.ts'
import { type ReadMessage, readMessages, siteOf } from './read-messages.ts'

/**
 * Tries the finder on chat pages that others wrote, with answers of the real small model: `chats.ts [name…]`. It installs
 * what is not there yet.
 */
const questions = ['What is the capital of France?', 'Name a colour.']
const wanted = process.argv.slice(2)
const model = await startModelServer()
try {
  for (const chat of chatPages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const running = await chat.start(model)
    try {
      for (const browser of ['chromium', 'firefox'] as const) await tryChat(browser, chat, running)
    } catch (error) {
      process.exitCode = 1
      console.log(`${chat.name}: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      await running.stop()
    }
  }
} finally {
  await model.stop()
}

async function tryChat(name: BrowserName, chat: ChatPage, running: RunningChat): Promise<void> {
  const browser = await startPlainBrowser(name)
  try {
    const page = await browser.newPage()
    await openChat(page, chat, running)
    let sawBusy = false
    for (const question of questions) sawBusy = (await askChat(page, chat, question)).sawBusy || sawBusy
    const site = await siteOf(page)
    const seen = [await readMessages(page), await readMessages(page, null)]
    const words = seen.map((messages) => (isRight(messages) ? 'right' : `WRONG ${JSON.stringify(messages)}`))
    console.log(
      `${chat.name} ${running.version} in ${name}: ${site ?? 'no known page'}; ${words[0]}; as an unknown page ${words[1]}; ` +
        `${sawBusy ? 'seen' : 'not seen'} while it was written`,
    )
    if (!seen.every(isRight)) process.exitCode = 1
  } finally {
    await browser.close()
  }
}

/** Whether there are two questions with an answer each, each where it belongs. */
function isRight(messages: readonly ReadMessage[]): boolean {
  const asked = messages.filter(({ role }) => role === 'user').map(({ text }) => text)
  const answers = messages.filter(({ role, previous }) => role === 'assistant' && previous !== null)
  return (
    asked.join('\n') === questions.join('\n') &&
    answers.map(({ previous }) => previous).join('\n') === asked.join('\n') &&
    answers.every(({ text, isBusy }) => text.length > 0 && !isBusy)
  )
}
