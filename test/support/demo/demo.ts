import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

import { classifyMessage } from '../../e2e/steps.ts'
import { type Connected, launchConnected } from '../browser/connected.ts'
import { findBrowser } from '../browser/find-program.ts'
import { installPrograms } from '../browser/install-programs.ts'
import { startPages } from '../browser/pages.ts'
import { sampleMessages } from '../servers/sample-messages.ts'
import { demoModel } from './demo-model.ts'

/**
 * `npm run demo`: builds the extension, opens a browser with it, lets it download a small model from a stand-in of Hugging
 * Face on this computer (or replays a recording, which says so), and shows the main job. With a display the browser
 * stays open; without one, or with `--headless`, the demo does the job by itself, prints the labels and saves a picture.
 */
const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined
const isHeadless = process.argv.includes('--headless') || !hasDisplay
const name = findBrowser('chromium') === null && findBrowser('firefox') !== null ? 'firefox' : 'chromium'

if (findBrowser(name) === null) installPrograms(['chromium'])
console.log('Building the extension…')
const build = spawnSync('wxt', ['build', '-b', name === 'chromium' ? 'chrome' : 'firefox', '--mv3'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
if (build.status !== 0) throw new Error(`${build.stdout}\n${build.stderr}`)

const model = await demoModel()
console.log(model.words)
const pages = await startPages()
const display = process.env['DISPLAY']
const browser = await launchConnected(name, isHeadless ? {} : { display: display ?? '', viewport: null })
await model.prepare(browser)

if (isHeadless) {
  try {
    for (const { id } of sampleMessages) await classify(browser, id)
  } finally {
    await browser.close()
    await pages.stop()
    await model.stop()
  }
} else {
  const page = await browser.browser.newPage()
  await page.goto(pages.url('/'))
  await page.bringToFront()
  console.log(
    'In the browser: select a message, right-click it, choose Classify. Close the browser to end the demo.',
  )
  browser.browser.on('disconnected', () => void pages.stop().then(model.stop))
}

async function classify({ control }: Connected, id: string): Promise<void> {
  const { page, tabId } = await classifyMessage(browser, pages.url('/'), `#${id} p`)
  const { labels, verdict, failure, text } = await control.card(
    tabId,
    ({ state }) => state === 'done' || state === 'failed',
    60,
  )
  const message = sampleMessages.find((each) => each.id === id)
  console.log(`\n“${message?.text ?? ''}”`)
  if (failure !== null) throw new Error(text)
  for (const { label, probability, upper } of labels) {
    const share = probability === undefined ? `at most ${percent(upper)}, not listed` : percent(probability)
    console.log(`  ${(label ?? '').padEnd(18)} ${share}`)
  }
  console.log(`  verdict: ${verdict ?? 'none'}`)
  mkdirSync('screenshots', { recursive: true })
  await page.screenshot({ path: `screenshots/demo-${id}.png` })
  console.log(`  picture: screenshots/demo-${id}.png`)
  await page.close()
}

function percent(share: string | undefined): string {
  return `${(Number(share) * 100).toFixed(1)} %`
}
