import { expect, test } from 'vitest'
import { startScene } from './scene.ts'
import { useModel } from './steps.ts'
import { chips, openChat, watch, setBudget } from './watch-steps.ts'
import { poll } from '../support/browser/poll.ts'

test.each(['light','dark'] as const)('%s', async (scheme) => {
  const scene = await startScene('chromium')
  const { browser, pages } = scene
  await useModel(browser, 'ok')
  await setBudget(browser, 5)
  const { page, tabId } = await openChat(browser, pages.url('/chat'))
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await watch(browser)
  await page.click('#answer')
  const views = await chips(browser, tabId, (v) => v.length === 5 && v.some((x) => x.state === 'spent'))
  await page.mouse.click(views[3]?.more.x ?? 0, views[3]?.more.y ?? 0)
  await chips(browser, tabId, (v) => v[3]?.menu.length === 2)
  await page.screenshot({ path: `/tmp/shot-chips-${scheme}.png` })
  await page.setViewport({ width: 640, height: 900 })
  await chips(browser, tabId, (v) => v[3]?.shown === 'shown')
  await page.screenshot({ path: `/tmp/shot-narrow-${scheme}.png` })
  for (const path of [`popup.html?tab=${tabId}`, 'options.html']) {
    const own = await browser.openExtensionPage(path)
    await own.setViewport(path.startsWith('popup') ? { width: 420, height: 600 } : { width: 900, height: 1100 })
    await own.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await poll('words', () => own.evaluate(() => document.body.innerText.includes('Stop watching')))
    await own.evaluate(() => document.querySelector('#pages')?.scrollIntoView())
    await own.screenshot({ path: `/tmp/shot-${path.slice(0, 5)}-${scheme}.png` })
    await own.close()
  }
  expect(1).toBe(1)
  await scene.stop()
})
