import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { poll } from '../support/browser/poll.ts'
import { checkOn, marksOn } from './check-steps.ts'
import { type Scene, startScene } from './scene.ts'
import { useModel } from './steps.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser, pages } = scene)
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
})
