import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { unknownCapability } from '../../utils/model/capability.ts'
import { poll } from '../support/browser/poll.ts'
import {
  checkOn,
  clickInCard,
  heardInCard,
  layerBoxes,
  marksOn,
  middleOf,
  pressInCard,
} from './check-steps.ts'
import { useConnection } from './connection-steps.ts'
import { stored } from './learning-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { useModel } from './steps.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let pages: Scene['pages']
  let server: Scene['server']

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser, pages, server } = scene)
  })
  afterAll(() => scene?.stop())

  test('the sentences of a selected answer are asked about, listed weakest first, and the doubtful ones marked in place', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(card).toMatchObject({ readout: 'words', provenance: 'measured' })
    expect(card.text).toContain('3 of 6 sentences to look at')
    expect(card.text).toContain('How likely this model thinks each sentence is true. Not proof.')
    expect(card.claims.map(({ text }) => text)).toEqual([
      'The tower was moved twelve metres west in 1936.',
      'More than 18,000 iron parts were joined by 2.5 million rivets.',
      'It is 330 metres tall with its antennas.',
    ])
    const levels = card.claims.map(({ level }) => Number(level))
    expect(levels).toEqual([4, 2, 1])
    for (const { lower, probability, upper } of card.claims) {
      expect(Number(lower)).toBeLessThanOrEqual(Number(probability))
      expect(Number(upper)).toBeGreaterThanOrEqual(Number(probability))
    }
    expect(await poll('the marks', () => marksOn(page))).toEqual({
      'surelight-4': ['The tower was moved twelve metres west in 1936.'],
      'surelight-2': ['More than 18,000 iron parts were joined by 2.5 million rivets.'],
      'surelight-1': ['It is 330 metres tall with its', 'antennas', '.'],
    })
    await page.keyboard.press('Escape')
    await poll('the card is gone', async () => (await browser.control.readCard(tabId)) === null)
    expect(await marksOn(page)).toEqual({})
    await page.close()
  })

  test('without a selection the last answer is checked, with the message that it answers as its context', async () => {
    await useModel(browser, 'ok')
    const before = server.requests.length
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), null)
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(card.claims).toHaveLength(3)
    const asked = server.requests.slice(before).map(({ body }) => body)
    expect(asked.length).toBeGreaterThanOrEqual(12)
    for (const body of asked) expect(body).toContain('When was the Eiffel Tower finished?')
    await page.close()
  })

  test('a sentence is copied, or it is said that the page kept it from the clipboard', async () => {
    await useModel(browser, 'ok')
    for (const path of ['/answer', '/hostile/no-copy']) {
      const { page, tabId } = await checkOn(browser, pages.url(path), '#answer, #text')
      await browser.control.card(tabId, ({ state }) => state === 'done')
      await page.keyboard.press('n')
      const open = await browser.control.card(tabId, ({ text }) => text.includes('Copy sentence'))
      const { x, y } = open.buttons.find(({ name: said }) => said === 'Copy sentence') ?? { x: 0, y: 0 }
      await page.mouse.click(x, y)
      const said = await browser.control.card(tabId, ({ text }) => /Copied\.|Not copied/.test(text))
      // Firefox gives an extension the clipboard whatever the page's policy is.
      const isKept = path !== '/answer' && name === 'chromium'
      expect(said.text).toContain(
        isKept ? 'Not copied: the browser or this page does not allow it.' : 'Copied.',
      )
      await page.close()
    }
  })

  test('keys walk through the weak spots, mark all, and say what is right, which is kept to calibrate by', async () => {
    await useModel(browser, 'ok')
    await browser.control.call(() => chrome.runtime.sendMessage({ type: 'examples-clear' }))
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    await browser.control.card(tabId, ({ state }) => state === 'done')
    await page.keyboard.press('n')
    const first = await browser.control.card(tabId, ({ text }) => text.includes('Asked both ways'))
    expect(first.text).toMatch(/held to be true\s*8\d/)
    expect(await heardInCard(browser, tabId)).toEqual({
      spoken: '3 of 6 sentences to look at.',
      focused: '1',
    })
    await page.keyboard.press('n')
    await browser.control.card(tabId, ({ text }) => /held to be true\s*6\d/.test(text))
    expect((await heardInCard(browser, tabId)).focused).toBe('3')
    await page.keyboard.press('p')
    await browser.control.card(tabId, ({ text }) => /held to be true\s*8\d/.test(text))
    expect((await heardInCard(browser, tabId)).focused).toBe('1')
    await page.keyboard.press('2')
    const corrected = await browser.control.card(tabId, ({ claims }) =>
      claims.some(({ correction }) => correction === 'false'),
    )
    expect(corrected.claims.find(({ correction }) => correction === 'false')?.['text']).toContain('antennas')
    const [example] = await stored(browser, 'examples')
    expect(example).toMatchObject({ truth: 'false', conditions: { labelSetId: 'check', readout: 'words' } })
    await page.keyboard.press('a')
    const all = await browser.control.card(tabId, ({ claims }) => claims.length === 6)
    expect(all.claims.filter(({ level }) => level === '0')).toHaveLength(3)
    const studio = await browser.openExtensionPage('studio.html#calibration/check')
    const words = await poll('the corrections', async () => {
      const text = await studio.evaluate(() => document.body.innerText)
      return text.includes('Corrections') ? text : null
    })
    expect(words).not.toContain('A threshold with a promise')
    await studio.close()
    await page.close()
  })

  test('what is pointed at on the page opens in the card, and stays when it is pressed', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    await browser.control.card(tabId, ({ state }) => state === 'done')
    const rivets = await middleOf(page, '#answer li')
    await page.mouse.move(rivets.x, rivets.y)
    await browser.control.card(tabId, ({ text }) => /held to be true\s*6\d/.test(text))
    await page.mouse.click(rivets.x, rivets.y)
    const moved = await middleOf(page, '#answer li + li')
    await page.mouse.move(moved.x, moved.y)
    const card = await browser.control.card(tabId, ({ text }) => text.includes('Asked both ways'))
    expect(card.text).toMatch(/held to be true\s*6\d/)
    await page.close()
  })

  test('marks follow a page that changes: to the same words, or they go, with a note', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    await browser.control.card(tabId, ({ state }) => state === 'done')
    await page.evaluate(() => {
      const answer = document.querySelector('#answer')
      answer?.insertAdjacentHTML('afterbegin', '<p>Here is what I found.</p>')
      const item = answer?.querySelector('li + li')
      if (item) item.textContent = 'The tower was never moved.'
    })
    await browser.control.card(tabId, ({ text }) => text.includes('1 sentence has changed'))
    const marks = await poll('the marks', async () => {
      const now = await marksOn(page)
      return now['surelight-4'] === undefined ? now : null
    })
    expect(marks['surelight-2']).toEqual(['More than 18,000 iron parts were joined by 2.5 million rivets.'])
    await pressInCard(browser, page, tabId, /Check again/)
    await browser.control.card(
      tabId,
      ({ state, text }) => state === 'done' && text.includes('2 of 7 sentences'),
    )
    await page.close()
  })

  test('marks come back on a page that draws the answer anew, and what stands there then is checked', async () => {
    const capability = { ...unknownCapability('echo', 1), scoring: 'echo' as const, chat: 'yes' as const }
    await useConnection(browser, { model: 'echo', dialect: 'chat-completions', capability })
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    await browser.control.card(tabId, ({ state }) => state === 'done')
    const rivets = ['More than 18,000 iron parts were joined by 2.5 million rivets.']
    await poll('the marks', async () => (await marksOn(page))['surelight-2']?.join() === rivets.join())
    await page.evaluate(() => {
      const answer = document.querySelector('#answer')
      const next = answer?.cloneNode(true) as Element
      const item = next.querySelector('li + li')
      if (item) item.textContent = 'The tower was never moved.'
      answer?.replaceWith(next)
    })
    await browser.control.card(tabId, ({ text }) => text.includes('1 sentence has changed'))
    await clickInCard(browser, page, tabId, 'input[value="tokens"] + span')
    await poll('no marks', async () => Object.keys(await marksOn(page)).length === 0)
    await clickInCard(browser, page, tabId, 'input[value="sentences"] + span')
    await poll('the marks', async () => (await marksOn(page))['surelight-2']?.join() === rivets.join())
    const before = server.requests.length
    await pressInCard(browser, page, tabId, /Check again/)
    await browser.control.card(
      tabId,
      ({ state, text }) => state === 'done' && text.includes('of 6 sentences'),
    )
    const asked = server.requests.slice(before).map(({ body }) => body)
    expect(asked.some((body) => body.includes('The tower was never moved.'))).toBe(true)
    expect(asked.some((body) => body.includes('moved twelve metres west in 1936'))).toBe(false)
    await page.close()
  })

  test('of what was selected, answers are drawn and nothing else is asked about; checked again it is the same part', async () => {
    await useModel(browser, 'no-logprobs')
    const { page, tabId } = await checkOn(browser, pages.url('/five-steps'), null, async (opened) => {
      await opened.evaluate(() => {
        const words = document.querySelector('#all')?.firstChild as Text
        const start = words.data.indexOf('It has 2.5')
        getSelection()?.setBaseAndExtent(words, start, words, words.data.indexOf('It was moved') - 1)
      })
    })
    await browser.control.card(tabId, ({ failure }) => failure === 'logprobs-absent')
    await pressInCard(browser, page, tabId, /Draw/)
    const drawn = await browser.control.card(
      tabId,
      ({ state, readout }) => state === 'done' && readout === 'sampled',
      30,
    )
    expect(drawn.text).toContain('of 2 sentences')
    await page.evaluate(() => {
      const words = document.querySelector('#all')?.firstChild as Text
      words.data = `Here it is. ${words.data.replace('in 1907', 'in 1908')} It is green.`
    })
    await useModel(browser, 'ok')
    await pressInCard(browser, page, tabId, /Check again/)
    const again = await browser.control.card(
      tabId,
      ({ state, readout }) => state === 'done' && readout === 'words',
    )
    expect(again.text).toContain('of 2 sentences')
    expect(server.requests.at(-1)?.body).toContain('in 1908')
    await page.close()
  })

  test('the card stays beside a text that the page draws anew', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer p', async (opened) => {
      await opened.evaluate(() =>
        document.body.insertAdjacentHTML('beforeend', '<p style="height:3000px"></p>'),
      )
    })
    await browser.control.card(tabId, ({ state }) => state === 'done')
    const place = () =>
      page.evaluate(() => {
        const { left, top } =
          document.querySelector('surelight-overlay')?.getBoundingClientRect() ?? new DOMRect()
        return { left, top }
      })
    const before = await place()
    await page.evaluate(() => {
      const words = document.querySelector('#answer p')
      words?.replaceWith(words.cloneNode(true))
    })
    await poll('the marks', () =>
      page.evaluate(() => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as StaticRange[])
        return ranges.length > 0 && ranges.every(({ startContainer }) => startContainer.isConnected)
      }),
    )
    await page.evaluate(() => scrollBy(0, 20))
    await poll('it moves with the page', async () => (await place()).top === before.top - 20)
    expect((await place()).left).toBe(before.left)
    await page.close()
  })

  test('a mark in a table that scrolls sideways is brought into view', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer', async (opened) => {
      await opened.evaluate(() => {
        const list = document.querySelector('#answer ul')
        const words = [...(list?.children ?? [])].map(({ textContent }) => textContent)
        const cells = words.map((each) => `<td>${each}</td>`).join('')
        if (list) {
          list.outerHTML = `<div style="width:300px;overflow-x:auto"><table style="width:2000px"><tr>${cells}</tr></table></div>`
        }
      })
    })
    await browser.control.card(tabId, ({ state }) => state === 'done')
    for (const key of ['n', 'n', 'n'] as const) await page.keyboard.press(key)
    const isShown = await poll('the place', () =>
      page.evaluate(() => {
        const cell = document.querySelector('td + td')?.getBoundingClientRect()
        const around = document.querySelector('div:has(> table)')?.getBoundingClientRect()
        return cell !== undefined && around !== undefined && cell.left < around.right
      }),
    )
    expect(isShown).toBe(true)
    await page.close()
  })

  test('of a long text sixty sentences are asked; the rest when it is wanted', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await checkOn(browser, pages.url('/many-sentences'), '#all')
    await browser.control.card(
      tabId,
      ({ state, text }) => state === 'done' && text.includes('30 more sentences were not asked'),
      30,
    )
    await pressInCard(browser, page, tabId, /Ask about them/)
    const whole = await browser.control.card(
      tabId,
      ({ text, state }) => state === 'done' && text.includes('10 of 90'),
      30,
    )
    expect(whole.text).toMatch(/180\srequests/)
    await page.close()
  })

  test('a decision endpoint is asked about all sentences in one request', async () => {
    const capability = { ...unknownCapability('decisions-openai', 1), decisions: 'openai' as const }
    await useConnection(browser, { model: 'decisions-openai', dialect: 'chat-completions', capability })
    const before = server.requests.length
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(card.readout).toBe('decisions')
    expect(server.requests.slice(before).filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(card.claims.map(({ probability }) => Math.round(Number(probability) * 100))).toEqual([8, 63, 86])
    await page.close()
  })

  test('Stop ends it, what had come is kept, and it can be gone on with', async () => {
    await useModel(browser, 'silent')
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    await pressInCard(browser, page, tabId, /^Stop$/)
    await browser.control.card(tabId, ({ state }) => state === 'interrupted')
    await useModel(browser, 'ok')
    await pressInCard(browser, page, tabId, /Ask about|Retry|Go on/)
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(card.text).toContain('3 of 6 sentences to look at')
    await page.close()
  })

  test('an endpoint without probabilities is said to have none, and answers can be drawn instead', async () => {
    await useModel(browser, 'no-logprobs')
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer')
    const failed = await browser.control.card(tabId, ({ failure }) => failure !== null)
    expect(failed.failure).toBe('logprobs-absent')
    expect(await marksOn(page)).toEqual({})
    await pressInCard(browser, page, tabId, /Draw/)
    const drawn = await browser.control.card(tabId, ({ state }) => state === 'done', 30)
    expect(drawn).toMatchObject({ readout: 'sampled', provenance: 'sampled' })
    await page.close()
  })

  test('text in a field is marked by boxes of the card; the field stays as it is', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await checkOn(browser, pages.url('/letter'), null, async (opened) => {
      await opened.evaluate(() => {
        const field = document.querySelector('textarea')
        field?.focus()
        field?.select()
      })
    })
    const card = await browser.control.card(tabId, ({ state }) => state === 'done')
    expect(card.claims.map(({ text }) => text)).toEqual(['The moon is made of cheese.'])
    expect(await marksOn(page)).toEqual({})
    const boxes = await poll('the boxes', async () => {
      const found = await layerBoxes(browser, tabId)
      return found.length > 0 ? found : null
    })
    const field = await page.evaluate(() => {
      const { bottom, left, right, top } =
        document.querySelector('textarea')?.getBoundingClientRect() ?? new DOMRect()
      return { bottom, left, right, top }
    })
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(field.left)
      expect(box.right).toBeLessThanOrEqual(field.right)
      expect(box.top).toBeGreaterThanOrEqual(field.top)
      expect(box.bottom).toBeLessThanOrEqual(field.bottom)
    }
    await page.close()
  })

  test('where a text can be scored, its tokens are marked, with their alternatives', async () => {
    const capability = { ...unknownCapability('echo', 1), scoring: 'echo' as const, chat: 'yes' as const }
    await useConnection(browser, { model: 'echo', dialect: 'chat-completions', capability })
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer p')
    await browser.control.card(tabId, ({ state }) => state === 'done')
    await clickInCard(browser, page, tabId, 'input[value="tokens"] + span')
    await pressInCard(browser, page, tabId, /Score the tokens/)
    await browser.control.card(tabId, ({ state, text }) => state === 'done' && text.includes('perplexity'))
    const few = await poll('the few', async () => {
      const now = await marksOn(page)
      return Object.keys(now).length > 0 ? now : null
    })
    await page.keyboard.press('a')
    const all = await poll('all of them', async () => {
      const now = await marksOn(page)
      return Object.values(now).flat().length > Object.values(few).flat().length ? now : null
    })
    expect(Object.keys(all).every((each) => /^surelight-[1-4]$/.test(each))).toBe(true)
    await page.close()
  })

  test('the panel lists the sentences of its tab, and one that is pressed shows itself on the page', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await checkOn(browser, pages.url('/answer'), '#answer', async (opened) => {
      await opened.evaluate(() =>
        document.body.insertAdjacentHTML('afterbegin', '<p style="height:3000px"></p>'),
      )
    })
    await browser.control.card(tabId, ({ state }) => state === 'done')
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tabId}`)
    const row = await poll('a row', () => panel.$('[data-claim] button'))
    await row.click()
    const isShown = await poll('the place', () =>
      page.evaluate(() => {
        const top = document.querySelector('#answer li + li')?.getBoundingClientRect().top ?? -1
        return scrollY > 1000 && top > 0 && top < innerHeight
      }),
    )
    expect(isShown).toBe(true)
    await panel.bringToFront()
    await panel.keyboard.press('n')
    await poll('the next row', () =>
      panel.evaluate(() => document.activeElement?.closest('[data-claim="1"]') !== null),
    )
    await panel.close()
    await page.close()
  })
})
