import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { askChat, openChat } from '../support/chat/ask-chat.ts'
import type { RunningChat } from '../support/chat/chat-page.ts'
import { blocks } from '../support/chat/pages/blocks.ts'
import { knownChats } from '../support/chat/pages/known-chats.ts'
import { lists } from '../support/chat/pages/lists.ts'
import { places } from '../support/chat/pages/places.ts'
import { pointingPage, pointings } from '../support/chat/pages/pointing.ts'
import type { SampleChat } from '../support/chat/pages/sample-page.ts'
import { unknownChats } from '../support/chat/pages/unknown-chats.ts'
import { type PlainBrowser, startPlainBrowser } from '../support/chat/plain-browser.ts'
import { readMessages, siteOf } from '../support/chat/read-messages.ts'
import { llamaCpp } from '../support/chat/servers/llama-cpp.ts'
import { elementWithId, showSample } from '../support/chat/show-sample.ts'

describe.each(['chromium', 'firefox'] as const)('finding on pages in %s', (name) => {
  let browser: PlainBrowser
  let page: Page

  beforeAll(async () => {
    browser = await startPlainBrowser(name)
    page = await browser.newPage()
  })
  afterAll(() => browser?.close())

  const expected = ({ messages, busy }: SampleChat) => {
    const rows = messages.map(([role, text], index) => ({ role, text, isBusy: index === busy }))
    return rows.map((row, index) => ({
      ...row,
      previous: rows.slice(0, index).findLast(({ role }) => role === 'user')?.text ?? null,
    }))
  }

  test.each(knownChats)('a page as $name has it', async (chat) => {
    await showSample(page, chat.html)
    expect(await readMessages(page, chat.name)).toEqual(expected(chat))
    if (chat.isPlain === true) expect(await readMessages(page, null)).toEqual(expected(chat))
  })

  test.each(unknownChats)('an unknown chat: $name', async (chat) => {
    await showSample(page, chat.html)
    expect(await readMessages(page)).toEqual(expected(chat))
  })

  test.each(lists)('things alike: $name', async ({ html, from, alike }) => {
    await showSample(page, html)
    const ids = `surelightFind.alikeOf(${elementWithId(from)}).map(({ id }) => id).join(' ')`
    expect(await page.evaluate(ids)).toBe(alike)
  })

  test.each(blocks)('the text around: $name', async ({ html, from, block }) => {
    await showSample(page, html)
    expect(await page.evaluate(`surelightFind.textBlockAround(${elementWithId(from)}).id`)).toBe(block)
  })

  test.each(places)('the message at: $name', async ({ html, from, found }) => {
    await showSample(page, html)
    const message = await page.evaluate(
      `(() => {
        const found = surelightFind.messageAt(${elementWithId(from)})
        return found && [found.role, found.content.textContent.trim(), found.previous && found.previous.textContent.trim()]
      })()`,
    )
    expect(message).toEqual(found)
  })

  test.each(pointings)('pointed at: $name', async ({ steps, found, by, isSure }) => {
    await showSample(page, pointingPage)
    for (const [act, id] of steps) {
      const [x, y] = (await page.evaluate(
        `(() => { const { x, y, height } = ${elementWithId(id)}.getBoundingClientRect(); return [x + 20, y + height / 2] })()`,
      )) as [number, number]
      if (act === 'move') await page.mouse.move(x, y)
      else await page.mouse.click(x, y, { button: act })
    }
    const pointed = await page.evaluate(() => {
      const pointed = surelightFind.pointedElement(document)
      return pointed && { found: pointed.element.id, by: pointed.by, isSure: pointed.isSure }
    })
    expect(pointed).toEqual({ found, by, isSure })
  })

  test('every selector of the list is one', async () => {
    await showSample(page, '')
    const broken = await page.evaluate(() =>
      surelightFind.chatSites.flatMap(({ name, page, assistant, user, content, busy }) =>
        [page, assistant, user, content, busy].filter((selector) => {
          try {
            document.querySelector(selector ?? '*')
            return false
          } catch {
            return `${name}: ${selector}`
          }
        }),
      ),
    )
    expect(broken).toEqual([])
  })

  describe("llama.cpp's own chat page, with the small model", () => {
    let running: RunningChat

    beforeAll(async () => {
      running = await llamaCpp.start()
    }, 600_000)
    afterAll(() => running?.stop())

    test('questions and answers, and that an answer is being written', async () => {
      const questions = ['What is the capital of France?', 'Name a colour.']
      await openChat(page, llamaCpp, running)
      let sawBusy = false
      for (const question of questions) sawBusy = (await askChat(page, llamaCpp, question)).sawBusy || sawBusy
      expect(await siteOf(page)).toBe('llama.cpp')
      expect(sawBusy).toBe(true)
      const messages = await readMessages(page)
      expect(messages.map(({ role, previous }) => ({ role, previous }))).toEqual([
        { role: 'user', previous: null },
        { role: 'assistant', previous: questions[0] },
        { role: 'user', previous: questions[0] },
        { role: 'assistant', previous: questions[1] },
      ])
      expect(messages.map(({ text, isBusy }) => [text === '', isBusy])).toEqual(
        Array.from({ length: 4 }, () => [false, false]),
      )
      // Read as a page that is not known, it is the same.
      expect(await readMessages(page, null)).toEqual(messages)
    }, 300_000)
  })
})
