import { type Connected } from '../support/browser/connected.ts'
import type { Pages } from '../support/browser/pages.ts'
import { poll } from '../support/browser/poll.ts'
import { clockAhead } from './clock.ts'
import type { ServedTimes, ServerTimes } from './server-times.ts'
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

/** The parts of a click's time that are ours, in milliseconds. */
interface Parts {
  /** From the click's message to the first request at the server. */
  readonly asking: number
  /** While no request was under way, between the first and the last. */
  readonly between: number
  /** From the end of the server's last answer to the card that shows it. */
  readonly showing: number
}

/** From a click's message to the card with its answer, without the time that the server took. Each in a fresh page. */
export async function cards(bench: Bench): Promise<readonly Figure[]> {
  const awake: Parts[] = []
  for (let count = -warmUps; count < repetitions; count += 1) {
    const parts = await card(bench)
    if (count >= 0) awake.push(parts)
  }
  const asleep: Parts[] = []
  for (let count = 0; count < 5; count += 1) {
    await stopBackground(bench.connected)
    asleep.push(await card(bench))
  }
  const sum = ({ asking, between, showing }: Parts) => asking + between + showing
  const whole = awake.map(sum)
  const half = (parts: readonly Parts[], of: (each: Parts) => number) => percentile(parts.map(of), 0.5)
  const name = 'click to card, less the server'
  return [
    information(`${name}: p50`, percentile(whole, 0.5), 'ms', repetitions),
    below(`${name}: p95`, percentile(whole, 0.95), 80, 'ms', repetitions),
    information(
      'of it, click to request: p50',
      half(awake, ({ asking }) => asking),
      'ms',
      repetitions,
    ),
    information(
      'of it, between its requests: p50',
      half(awake, ({ between }) => between),
      'ms',
      repetitions,
    ),
    information(
      'of it, answer to card: p50',
      half(awake, ({ showing }) => showing),
      'ms',
      repetitions,
    ),
    information(`${name}, background asleep: p50`, half(asleep, sum), 'ms', asleep.length),
  ]
}

async function card({ connected, pages, times }: Bench): Promise<Parts> {
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
  const { first, idle, last } = spanOf(times.take())
  const pageAhead = await clockAhead(page)
  const controlAhead = await clockAhead(control.page)
  await page.close()
  return {
    asking: first - (sent - controlAhead),
    between: idle,
    showing: painted - pageAhead - last,
  }
}

/** When the first request came, when the last answer was out, and for how long no request was under way in between. */
function spanOf(served: readonly ServedTimes[]) {
  const [one, ...others] = served.toSorted((a, b) => a.received - b.received)
  if (one === undefined || one.finished === null) throw new Error('no request was answered')
  let last = one.finished
  let idle = 0
  for (const { finished, received } of others) {
    if (finished === null) throw new Error('a request was not answered')
    idle += Math.max(0, received - last)
    last = Math.max(last, finished)
  }
  return { first: one.received, idle, last }
}

/** As after half a minute without work. */
async function stopBackground({ browser, extensionOrigin }: Connected): Promise<void> {
  const background = () =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin))
  await (await background()?.worker())?.close()
  await poll('the background has stopped', async () => background() === undefined)
}
