import type { Page } from 'puppeteer-core'

import { type Capability, unknownCapability } from '../../../utils/model/capability.ts'
import { checkOn } from '../../e2e/check-steps.ts'
import { useModel } from '../../e2e/steps.ts'
import type { CardView } from '../browser/control.ts'
import { narrow, open, save, type Shots, wide } from './shots.ts'

interface CheckShot {
  readonly name: string
  readonly model: string
  readonly decisions?: Capability['decisions'] | undefined
  readonly path?: string
  readonly selector?: string | null
  readonly viewport?: typeof wide
  readonly isReady?: (card: CardView) => boolean
  readonly act?: (page: Page, tabId: number) => Promise<void>
}

const isDone = ({ state }: CardView) => state !== null && state !== 'running' && state !== 'queued'

/** A checked answer in every state, marked in place, and the panel beside it. */
export async function checkShots(shots: Shots): Promise<void> {
  const states: readonly CheckShot[] = [
    { name: 'ok', model: 'ok' },
    { name: 'open', model: 'ok', act: (page) => press(page, 'n', 'n') },
    { name: 'all', model: 'ok', act: (page) => press(page, 'a') },
    { name: 'corrected', model: 'ok', act: (page) => press(page, 'n', '2') },
    { name: 'decisions', model: 'decisions-openai', decisions: 'openai' },
    { name: 'no-selection', model: 'ok', selector: null },
    { name: 'rtl', model: 'ok', path: '/rtl', selector: '#all' },
    { name: 'narrow', model: 'ok', viewport: narrow },
    { name: 'left', model: 'ok', path: '/many-sentences', selector: '#all' },
    { name: 'nothing', model: 'ok', path: '/answer', selector: 'code' },
    { name: 'server-error', model: 'server-error' },
    { name: 'no-logprobs', model: 'no-logprobs' },
    { name: 'waiting', model: 'rate-limit-long', isReady: ({ text }) => /wait/i.test(text) },
    { name: 'running', model: 'silent', isReady: ({ state }) => state === 'running' },
  ]
  for (const state of states) await checkShot(shots, state)
  for (const [width, viewport] of [
    ['wide', wide],
    ['narrow', narrow],
  ] as const) {
    await useModel(shots.browser, 'ok')
    const { page, tabId } = await checkOn(shots.browser, shots.pages.url('/answer'), '#answer')
    await shots.browser.control.card(tabId, isDone)
    const panel = await open(shots, `sidepanel.html?tab=${tabId}`, viewport)
    await save(panel, shots, `sidepanel-check-${width}`)
    await panel.close()
    await page.close()
  }
}

async function checkShot(
  shots: Shots,
  {
    act,
    decisions,
    isReady = isDone,
    model,
    name,
    path = '/answer',
    selector = '#answer',
    viewport = wide,
  }: CheckShot,
): Promise<void> {
  const capability = decisions === undefined ? null : { ...unknownCapability(model, 1), decisions }
  await useModel(shots.browser, model, 60, capability)
  const { page, tabId } = await checkOn(shots.browser, shots.pages.url(path), selector, async (opened) => {
    await opened.setViewport(viewport)
    await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shots.scheme }])
  })
  await shots.browser.control.card(tabId, isReady)
  await act?.(page, tabId)
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await page.screenshot({ path: `${shots.folder}/check-${name}-${shots.scheme}.png` })
  await page.close()
}

async function press(page: Page, ...keys: readonly ('a' | 'n' | '2')[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** How eyes see the five steps that do not tell some colours apart, and a display in forced colours. */
export async function eyeShots(shots: Shots): Promise<void> {
  await useModel(shots.browser, 'ok')
  const { page, tabId } = await checkOn(
    shots.browser,
    shots.pages.url('/five-steps'),
    '#all',
    async (opened) => {
      await opened.setViewport({ width: 760, height: 560 })
      await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shots.scheme }])
    },
  )
  await shots.browser.control.card(tabId, isDone)
  await press(page, 'a')
  await page.evaluate(() => getSelection()?.removeAllRanges())
  for (const type of ['none', 'deuteranopia', 'protanopia', 'tritanopia', 'achromatopsia'] as const) {
    await page.emulateVisionDeficiency(type)
    await page.screenshot({ path: `${shots.folder}/eyes-${type}-${shots.scheme}.png` })
  }
  await page.emulateVisionDeficiency('none')
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: shots.scheme },
    ],
  })
  await page.screenshot({ path: `${shots.folder}/eyes-forced-colours-${shots.scheme}.png` })
  await page.close()
}
