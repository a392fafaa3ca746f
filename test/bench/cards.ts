import { type Connected } from '../support/browser/connected.ts'
import type { Pages } from '../support/browser/pages.ts'
import { poll } from '../support/browser/poll.ts'
import { clockAhead } from './clock.ts'
import type { ServerTimes } from './server-times.ts'
import { percentile } from './stats.ts'
import { below, type Figure, information } from './table.ts'
import { classifyAndWatch } from './watch-card.ts'

const repetitions = 30
const warmUps = 3

interface Bench {
  readonly connected: Connected
  readonly pages: Pages
  readonly times: ServerTimes
}

/** From a click's message to the card with its answer, without the time that the server took. Each in a fresh page. */
export async function cards(bench: Bench): Promise<readonly Figure[]> {
  const awake: number[] = []
  for (let count = -warmUps; count < repetitions; count += 1) {
    const took = await card(bench)
    if (count >= 0) awake.push(took.ours)
  }
  const asleep: number[] = []
  for (let count = 0; count < 5; count += 1) {
    await stopBackground(bench.connected)
    asleep.push((await card(bench)).ours)
  }
  const name = 'click to card, less the server'
  return [
    information(`${name}: p50`, percentile(awake, 0.5), 'ms', repetitions),
    below(`${name}: p95`, percentile(awake, 0.95), 80, 'ms', repetitions),
    information(`${name}: p50, background asleep before`, percentile(asleep, 0.5), 'ms', asleep.length),
  ]
}

async function card({ connected, pages, times }: Bench): Promise<{ readonly ours: number }> {
  const { browser, control } = connected
  const page = await browser.newPage()
  const url = pages.url('/')
  await page.goto(url)
  await page.evaluate(() => {
    const element = document.querySelector('#message-1 p')
    if (element !== null) (getSelection() as Selection).selectAllChildren(element)
  })
  await page.bringToFront()
  const tabId = await poll('the tab', () =>
    control.call(async (wanted) => {
      const tabs = await chrome.tabs.query({})
      return tabs.find((tab) => tab.url === wanted)?.id ?? null
    }, url),
  )
  times.take()
  const { sent, painted } = await control.call(classifyAndWatch, tabId)
  const [pageAhead, controlAhead] = [await clockAhead(page), await clockAhead(control.page)]
  const served = times.take().reduce((sum, { received, finished }) => sum + (finished ?? NaN) - received, 0)
  await page.close()
  return { ours: painted - pageAhead - (sent - controlAhead) - served }
}

/** As after half a minute without work. */
async function stopBackground({ browser, extensionOrigin }: Connected): Promise<void> {
  const isBackground = () =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin))
  await (await isBackground()?.worker())?.close()
  await poll('the background has stopped', async () => isBackground() === undefined)
}
