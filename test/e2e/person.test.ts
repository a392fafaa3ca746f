import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { builtExtension, click, fill } from '../support/browser/connected.ts'
import { type Control, startControl } from '../support/browser/control.ts'
import { launch, type Launched } from '../support/browser/launch.ts'
import { type Pages, startPages } from '../support/browser/pages.ts'
import { poll } from '../support/browser/poll.ts'
import { type ModelServer, startModelServer } from '../support/model/model-server.ts'
import { type Person, personIn } from '../support/person/person.ts'
import { marksOn, middleOf } from './check-steps.ts'
import { onScreen } from './screen.ts'

/** Seconds for the real model, which a busy machine slows down. */
const patience = 50

/** What only a person can do, with nothing allowed beforehand: the question for a host, the menu, the keys. */
describe.each(['chromium', 'firefox'] as const)('a person in %s', (name) => {
  let server: ModelServer
  let pages: Pages
  let launched: Launched
  let control: Control
  let person: Person

  beforeAll(async () => {
    server = await startModelServer()
    pages = await startPages()
    launched = await launch(name, {
      extension: builtExtension(name),
      asksForHosts: true,
      ...(name === 'chromium' && { ...onScreen(), viewport: null }),
    })
    control = await startControl(launched)
    person = personIn(launched, onScreen().display ?? null)
  }, 600_000)
  afterAll(async () => {
    await launched?.close()
    await pages?.stop()
    await server?.stop()
  })

  const isAllowed = () => control.call(() => chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] }))

  async function selectMessage() {
    const page = await launched.browser.newPage()
    const address = pages.url('/')
    await page.goto(address)
    await page.bringToFront()
    const at = await page.evaluate(() => {
      const element = document.querySelector('#message-1 p')
      if (element === null) throw new Error('no message')
      const selection = getSelection() as Selection
      selection.selectAllChildren(element)
      const { x, y } = selection.getRangeAt(0).getBoundingClientRect()
      return { x: x + 40, y: y + 10 }
    })
    return { page, address, at }
  }

  test('saving a connection works while the question is open, and says so when it is denied', async () => {
    const { page } = control
    expect(await isAllowed()).toBe(false)
    await page.bringToFront()
    await click(page, 'Add connection')
    await page.select('form select', 'custom')
    await fill(page, 'Base URL', server.baseUrl)
    await fill(page, 'Model', server.model)
    await person.answerQuestion(page, 'deny', () => click(page, 'Save'))
    await poll('the word of it', async () =>
      (await page.evaluate(() => document.body.innerText)).includes('was not allowed to reach this address'),
    )
    expect(await isAllowed()).toBe(false)
  })

  test('the menu of a selection opens the card, with no host allowed', async () => {
    const { page, address, at } = await selectMessage()
    await person.chooseFromMenu(page, at, [0, 0])
    const tabId = await poll('the tab', () => control.tabId(address))
    const card = await control.card(tabId, ({ state }) => state === 'done' || state === 'failed', patience)
    expect(card.failure).toBeNull()
    expect(card.labels).toHaveLength(5)
    await page.close()
  })

  test('a right click inside an answer checks it, and marks in place what the model doubts', async () => {
    const page = await launched.browser.newPage()
    const address = pages.url('/short-answer')
    await page.goto(address)
    await page.bringToFront()
    const at = await middleOf(page, '#answer p')
    await person.chooseFromMenu(page, at, [0])
    const tabId = await poll('the tab', () => control.tabId(address))
    const card = await control.card(tabId, ({ state }) => state === 'done' || state === 'failed', patience)
    expect(card.failure).toBeNull()
    expect(card.claims.length).toBeGreaterThan(0)
    const doubted = card.claims.filter(({ level }) => Number(level) > 0)
    const marked = await marksOn(page)
    expect(Object.keys(marked).length > 0).toBe(doubted.length > 0)
    await person.pressCommand(page, 'next-weak-spot')
    await poll('the next weak spot', async () => (await control.readCard(tabId))?.text.includes('In truth'))
    await page.close()
  })

  test('the menu of a selection opens the popup to ask about it', async () => {
    const { page, at } = await selectMessage()
    const selected = await page.evaluate(() => String(getSelection()))
    await person.chooseFromMenu(page, at, [2])
    const prompt = () =>
      control.call(() => {
        const [popup] = chrome.extension.getViews({
          type: 'popup',
        }) as unknown as (typeof globalThis.window)[]
        return popup?.document.querySelector('textarea')?.value
      })
    expect(await poll('the prompt', async () => (await prompt()) || null)).toBe(selected)
    await control.call(() => {
      const popups = chrome.extension.getViews({ type: 'popup' }) as unknown as (typeof globalThis.window)[]
      for (const popup of popups) popup.close()
    })
    await page.close()
  })

  test('the shortcut opens the card', async () => {
    const { page, address } = await selectMessage()
    await person.pressCommand(page, 'classify-selection')
    const tabId = await poll('the tab', () => control.tabId(address))
    const card = await control.card(tabId, ({ state }) => state === 'done' || state === 'failed', patience)
    expect(card.failure).toBeNull()
    await page.close()
  })

  test('after the background has gone to sleep, the menu wakes it', async () => {
    const { page, address, at } = await selectMessage()
    await person.stopBackground()
    await person.chooseFromMenu(page, at, [0, 0])
    const tabId = await poll('the tab', () => control.tabId(address))
    await control.card(tabId, ({ state }) => state === 'done', patience)
    expect((await control.readCard(tabId))?.verdict).not.toBeNull()
    await page.close()
  })

  test('on a page that no extension may touch, the panel opens with the result', async () => {
    const page = await launched.openExtensionPage('welcome.html')
    await page.bringToFront()
    const at = await poll('the heading', () =>
      page.evaluate(() => {
        const heading = document.querySelector('h1')
        if (heading === null) return null
        const selection = getSelection() as Selection
        selection.selectAllChildren(heading)
        const { x, y } = selection.getRangeAt(0).getBoundingClientRect()
        return { x: x + 40, y: y + 10 }
      }),
    )
    await person.chooseFromMenu(page, at, [0, 0])
    const text = 'How sure is the model, really?'
    expect(await poll('the run', () => control.call(endedRun, text), patience)).toBe('done')
    if (name === 'chromium') {
      const open = () => launched.browser.targets().some((each) => each.url().endsWith('/sidepanel.html'))
      expect(await poll('the panel', async () => open())).toBe(true)
    }
    await page.close()
  })

  test('the question for the host is answered with yes', async () => {
    const { page } = control
    await page.bringToFront()
    await person.answerQuestion(page, 'allow', () => click(page, 'Save'))
    await poll('the leave', isAllowed)
    const text = await poll('the word of it', async () => {
      const all = await page.evaluate(() => document.body.innerText)
      return all.includes('was not allowed') ? null : all
    })
    expect(text).toContain('Saved.')
  })

  test('the popup watches a chat once the question for its host is answered with yes', async () => {
    const page = await launched.browser.newPage()
    await page.goto(pages.url('/chat').replace('127.0.0.1', 'localhost'))
    await page.bringToFront()
    const watched = () =>
      control.call(async () => {
        const { settings } = (await chrome.storage.local.get('settings')) as {
          settings?: { watch: { sites: { host: string }[] } }
        }
        return (settings?.watch.sites ?? []).map(({ host }) => host)
      })
    const chips = () => page.evaluate(() => document.querySelectorAll('surelight-chips').length)
    const ask = () => person.pressInPopup(page, '.popup-watch button')
    await person.answerQuestion(page, 'deny', ask)
    expect(await watched()).toEqual([])
    expect(await chips()).toBe(0)
    await person.answerQuestion(page, 'allow', ask)
    await poll('the chips', async () => (await chips()) === 1)
    expect(await watched()).toEqual(['localhost'])
    await page.close()
  })
})

/** Runs in the extension's page: how the classification of a text ended; `null` before it has. */
function endedRun(text: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('surelight')
    opening.addEventListener('error', () => reject(new Error('not opened')))
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('runs').objectStore('runs').getAll()
      all.addEventListener('success', () => {
        const runs = all.result as { text: string; state: string }[]
        const { state } = runs.find((run) => run.text === text) ?? { state: '' }
        opening.result.close()
        resolve(state === 'done' || state === 'failed' ? state : null)
      })
    })
  })
}
