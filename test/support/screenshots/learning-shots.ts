import type { Page } from 'puppeteer-core'

import { changeLabelSet, seedExamples, stored } from '../../e2e/learning-steps.ts'
import { classifyMessage, useModel } from '../../e2e/steps.ts'
import { click } from '../browser/connected.ts'
import { poll } from '../browser/poll.ts'
import { narrow, open, save, type Shots, wide } from './shots.ts'

const plain = { clarify: false, queue: false, escalateTo: null }

/** Results that can be corrected, calibrated ones, what follows a verdict, and the pages about it. */
export async function learningShots(shots: Shots): Promise<void> {
  await calibrationShots(shots, 'none')
  await useModel(shots.browser, 'ok')
  await card(shots, 'corrected', '#message-5 p', async (page) => {
    await page.keyboard.press('2')
    await poll('the correction', async () => (await stored(shots.browser, 'examples')).length > 0)
  })
  for (const [name, count] of [
    ['few', 12],
    ['some', 64],
    ['many', 320],
  ] as const) {
    await seedExamples(shots.browser, count)
    await calibrationShots(shots, name)
  }
  await changeLabelSet(shots.browser, { coverage: 0.9 })
  await card(shots, 'calibrated', '#message-5 p')
  await changeLabelSet(shots.browser, {
    coverage: null,
    followUp: { clarify: true, queue: true, escalateTo: 'built-in' },
  })
  await useModel(shots.browser, 'close')
  await card(shots, 'follow-ups', '#message-5 p')
  await useModel(shots.browser, 'low-mass')
  await card(shots, 'queued', '#message-4 p')
  await changeLabelSet(shots.browser, { followUp: plain })
  for (const [width, viewport] of widths) {
    const page = await open(shots, 'studio.html#review', viewport)
    await poll('the queue', () => page.evaluate(() => document.body.innerText.includes('reset link')))
    await save(page, shots, `studio-review-${width}`)
    await page.close()
  }
  await editorShots(shots)
  await shots.browser.control.call(() => chrome.runtime.sendMessage({ type: 'examples-clear' }))
}

const widths = [
  ['wide', wide],
  ['narrow', narrow],
] as const

async function card(
  shots: Shots,
  name: string,
  selector: string,
  act: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { page, tabId } = await classifyMessage(shots.browser, shots.pages.url('/'), selector)
  await page.setViewport(wide)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shots.scheme }])
  await shots.browser.control.card(
    tabId,
    ({ state, text }) => state === 'done' && (name !== 'follow-ups' || text.includes('could not be asked')),
  )
  await act(page)
  await page.screenshot({ path: `${shots.folder}/card-${name}-${shots.scheme}.png` })
  await page.close()
}

async function calibrationShots(shots: Shots, name: string): Promise<void> {
  for (const [width, viewport] of widths) {
    const page = await open(shots, 'studio.html#calibration', viewport)
    const words = name === 'none' ? 'No corrections' : 'first label'
    await poll('the figures', () =>
      page.evaluate(
        (wanted) =>
          document.body.innerText.includes(wanted) && !document.body.innerText.includes('Computing'),
        words,
      ),
    )
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await save(page, shots, `studio-calibration-${name}-${width}`)
    await page.close()
  }
}

/** The editor of each type of question. */
async function editorShots(shots: Shots): Promise<void> {
  for (const [width, viewport] of widths) {
    const page = await open(shots, 'options.html', viewport)
    await click(page, 'Edit Support triage')
    for (const type of ['choice', 'predicate', 'score']) {
      await page.evaluate((wanted) => {
        document.querySelector<HTMLInputElement>(`input[type="radio"][value="${wanted}"]`)?.click()
      }, type)
      await save(page, shots, `options-label-set-${type}-${width}`)
    }
    await page.close()
  }
}
