import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { type Scene, startScene } from './scene.ts'
import { useModel } from './steps.ts'
import {
  chips,
  chipsIn,
  type ChipView,
  openChat,
  setBudget,
  settled,
  states,
  unwatch,
  watch,
  watchedChat,
} from './watch-steps.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: Scene
  let browser: Scene['browser']
  let server: Scene['server']
  let pages: Scene['pages']

  beforeAll(async () => {
    scene = await startScene(name)
    ;({ browser, pages, server } = scene)
  })
  afterAll(() => scene?.stop())
  afterEach(async () => {
    await unwatch(browser)
    await setBudget(browser, 60)
  })

  test('the page is laid out as if there were no chips', async () => {
    await useModel(browser, 'ok')
    const { page, tabId } = await openChat(browser, pages.url('/chat'))
    const layout = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll('*')].flatMap((element) => {
          if (element.localName === 'surelight-chips') return []
          const { height, width, x, y } = element.getBoundingClientRect()
          return [[element.localName, x, y, width, height].join(' ')]
        })
        const { scrollHeight, scrollWidth } = document.documentElement
        return [...boxes, `${scrollWidth} ${scrollHeight}`, document.documentElement.outerHTML.length]
      })
    const before = await layout()
    await watch(browser)
    await chips(browser, tabId, (views) => settled(views))
    const after = await layout()
    const host = '<surelight-chips></surelight-chips>'.length
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
    expect(Number(after.at(-1)) - Number(before.at(-1))).toBe(host)
    await page.close()
  })

  test.each([
    { path: '/chat', side: 'right' },
    { path: '/chat-rtl', side: 'left' },
  ])(
    '$path: a chip stands at the upper corner of its answer on the $side, and follows it',
    async ({ path, side }) => {
      const { page, tabId, views } = await watchedChat(scene, path)
      const place = () =>
        page.evaluate(() => {
          const { left, right, top } =
            document.querySelector('#answer-4')?.getBoundingClientRect() ?? new DOMRect()
          return { left, right, top }
        })
      const expectBeside = async (all: readonly ChipView[]) => {
        const { left, right, top } = await place()
        const box = all[3]?.box
        expect(Math.abs((box?.y ?? 0) - top)).toBeLessThanOrEqual(1)
        const gap = side === 'right' ? (box?.x ?? 0) - right : left - (box?.x ?? 0) - (box?.width ?? 0)
        expect(gap).toBeGreaterThan(0)
        expect(gap).toBeLessThan(12)
      }
      await expectBeside(views)
      await page.evaluate(() => scrollBy(0, 200))
      const { top } = await place()
      await expectBeside(await chips(browser, tabId, (all) => Math.abs((all[3]?.box.y ?? 0) - top) <= 1))
      await page.evaluate(() =>
        document.querySelector('h1')?.append(' '.repeat(3), document.createElement('br'), 'more'),
      )
      const grown = await place()
      await expectBeside(
        await chips(browser, tabId, (all) => Math.abs((all[3]?.box.y ?? 0) - grown.top) <= 1),
      )
      await page.close()
    },
  )

  test('what is scrolled out of its list, or covered by the page, shows no chip', async () => {
    const { page, tabId } = await watchedChat(scene, '/chat-list')
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
    const above = await chips(
      browser,
      tabId,
      (all) => all[0]?.shown === 'shown' && all.at(-1)?.shown !== 'shown',
    )
    expect(above.at(-1)?.shown).toBe('away')
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 9999))
    await chips(browser, tabId, (all) => all[0]?.shown === 'away' && all.at(-1)?.shown === 'shown')
    await page.evaluate(() => {
      const veil = document.createElement('div')
      veil.className = 'veil'
      document.body.append(veil)
    })
    await chips(browser, tabId, (all) => all.every(({ shown }) => shown !== 'shown'))
    await page.evaluate(() => {
      document.querySelector('.veil')?.remove()
      const dialog = document.createElement('dialog')
      dialog.style.cssText = 'inline-size:100vw;block-size:100vh;max-inline-size:none;max-block-size:none'
      document.body.append(dialog)
      dialog.showModal()
    })
    await chips(browser, tabId, (all) => all.every(({ shown }) => shown !== 'shown'))
    await page.close()
  })

  test('later loads of the site get chips by themselves, by keyboard too', async () => {
    await useModel(browser, 'ok')
    await watch(browser)
    const { page, tabId } = await openChat(browser, pages.url('/chat'))
    await chips(browser, tabId, (views) => settled(views))
    await page.focus('#answer')
    // What comes after the page's last control: the chips, in the order of their answers.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const views = await chips(browser, tabId, (all) => settled(all) && all[0]?.state === 'done')
    expect(states(views)).toEqual(['done', 'offered', 'done', 'done'])
    await page.close()
  })

  test('by keyboard a chip is reached that is scrolled out of sight, and its answer comes with it', async () => {
    const { page, tabId } = await watchedChat(scene, '/chat-list')
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
    await chips(browser, tabId, (all) => all.length === 4 && all[3]?.shown === 'away')
    await page.focus('#answer')
    // Each chip has two buttons.
    for (let times = 0; times < 7; times += 1) await page.keyboard.press('Tab')
    const views = await chips(browser, tabId, (all) => all[3]?.shown === 'shown')
    expect(views[0]?.shown).toBe('away')
    await page.keyboard.press('Enter')
    await browser.control.card(tabId, ({ state }) => state === 'done')
    await page.close()
  })

  test('thrown out by mistake, the chips come back; where a page insists, nothing is asked any more', async () => {
    const { page, tabId } = await watchedChat(scene)
    await page.evaluate(() => document.querySelector('surelight-chips')?.remove())
    await chips(browser, tabId, (views) => views.length === 4)
    await page.evaluate(() => {
      const throwOut = () => document.querySelector('surelight-chips')?.remove()
      new MutationObserver(throwOut).observe(document.documentElement, { childList: true })
      throwOut()
    })
    await page.evaluate(() => window.chat.add('assistant', 'The moon is made of cheese. It is far away.'))
    // By the time that another page has its chips, this one would have had them, too.
    const other = await openChat(browser, pages.url('/chat'))
    await chips(browser, other.tabId, (views) => settled(views))
    expect(await chipsIn(browser, tabId)).toBeNull()
    expect(server.requests.some(({ body }) => body.includes('It is far away.'))).toBe(false)
    await other.page.close()
    await page.close()
  })
})
