import { cpus, loadavg } from 'node:os'

import { useModel } from '../e2e/steps.ts'
import { connectThroughSettings, launchConnected } from '../support/browser/connected.ts'
import { startPages } from '../support/browser/pages.ts'
import { startScriptedServer } from '../support/servers/scripted-server.ts'
import { buildApart } from './build.ts'
import { builtIn } from './built-in.ts'
import { cards } from './cards.ts'
import { pageCost } from './page-cost.ts'
import { parsing } from './parsing.ts'
import { openPopup } from './popup.ts'
import { watchServer } from './server-times.ts'
import { sizes } from './sizes.ts'
import { stream } from './streams.ts'
import { type Figure, table } from './table.ts'

/** Measures the built extension in a headless Chromium, and prints tables: against the scripted server, and with a real model. */

const [load = 0] = loadavg()
const machine = `${cpus().length} processors for browser and server together`
const built = buildApart()
try {
  console.log(await besideScripted())
  console.log(`\n${await parsing()}`)
  console.log(`\n${await besideNative()}`)
} finally {
  built.remove()
}

async function besideScripted(): Promise<string> {
  const times = watchServer()
  const server = await startScriptedServer()
  const pages = await startPages()
  const browser = await launchConnected('chromium')
  try {
    await connectThroughSettings(browser, { baseUrl: server.baseUrl, model: 'many' })
    const figures: Figure[] = []
    const popup = await openPopup(browser)
    const bench = { popup, server, times }
    figures.push(...(await stream(bench, { name: '500 tokens/s', prompt: 'at 500/s', repetitions: 5 })))
    figures.push(...(await stream(bench, { name: '2000 tokens/s', prompt: 'at 2000/s', repetitions: 7 })))
    figures.push(...(await stream(bench, { name: 'unpaced', prompt: '', repetitions: 15 })))
    await popup.page.close()
    await useModel(browser, 'ok')
    figures.push(...(await cards({ connected: browser, pages, times })))
    figures.push(...(await pageCost(browser, pages, built.extension)))
    figures.push(...(await sizes(browser, built.extension)))
    const version = await browser.browser.version()
    return `${version}, headless; ${machine}; load before: ${load.toFixed(1)}\n\n${table(figures)}`
  } finally {
    await browser.close()
    await pages.stop()
    await server.stop()
    times.stop()
  }
}

/** In a browser of its own, in which nothing else is connected. */
async function besideNative(): Promise<string> {
  const fresh = await launchConnected('chromium')
  try {
    return table(await builtIn(fresh))
  } finally {
    await fresh.close()
  }
}
