import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { click, type Connected, fill, launchConnected, named } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import { type HubServer, startHubServer } from '../support/hub/hub-server.ts'
import { modelFile } from '../support/model/model-file.ts'
import { modelState, openModels, typeHub } from './engine-steps.ts'
import { onScreen } from './screen.ts'

const small = 'smollm2-135m'
const folder = mkdtempSync(join(tmpdir(), 'surelight-models-'))
let hub: HubServer
let file: string

beforeAll(async () => {
  const found = await modelFile()
  file = found.path
  hub = await startHubServer(found)
}, 600_000)
afterAll(async () => {
  await hub?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['chromium', 'firefox'] as const)('models in %s', (name) => {
  let browser: Connected
  let page: Page
  beforeAll(async () => {
    browser = await launchConnected(name, onScreen())
    page = await openModels(browser)
    await typeHub(page, hub.origin)
  })
  afterAll(() => browser?.close())

  const download = () => click(page, 'Download 145\u00A0MB: SmolLM2 135M Instruct')
  const until = (wanted: string) =>
    poll(
      wanted,
      async () => {
        const state = await modelState(page, small)
        if (state === wanted) return true
        throw new Error(`${state}: ${await problem()}`)
      },
      40,
    )
  /** Megabytes that the page says have come. */
  const progress = () =>
    page.evaluate(
      (id) =>
        Number(
          (document.querySelector(`[data-model="${id}"] progress`) as HTMLProgressElement | null)?.value,
        ) / 1e6,
      small,
    )
  const problem = () => page.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? null)
  const remove = async () => {
    await click(page, 'Delete')
    await click(page, 'Delete')
    await until('offered')
  }

  test('a download is paused, and goes on where it was', async () => {
    hub.fail({ holdAfter: 40_000_000 })
    await download()
    await poll('some of it', async () => (await progress()) > 30, 30)
    await click(page, 'Pause: SmolLM2 135M Instruct')
    await until('paused')
    hub.release()
    hub.fail({})
    await click(page, 'Resume: SmolLM2 135M Instruct')
    await until('ready')
    expect(hub.ranges.at(-1)).toMatch(/^bytes=\d{8,}-$/)
    await remove()
  })

  test('the end of the engine’s page loses no more than a few megabytes', async () => {
    hub.fail({ holdAfter: 40_000_000 })
    await download()
    await poll('some of it', async () => (await progress()) > 30, 30)
    await endEngine(browser)
    hub.release()
    hub.fail({})
    await page.reload({ waitUntil: [] })
    await until('paused')
    await click(page, 'Resume: SmolLM2 135M Instruct')
    await until('ready')
    const from = Number(/\d+/.exec(hub.ranges.at(-1) ?? '')?.[0])
    expect(from).toBeGreaterThan(20e6)
    await remove()
  })

  test('a file that is not what the hub promised is not used', async () => {
    hub.fail({ sha256: 'a'.repeat(64) })
    await download()
    await until('failed')
    expect(await problem()).toContain('its checksum differs')
    hub.fail({})
    await remove()
  })

  test('a model that a browser cannot hold is refused before a byte of it comes', async () => {
    const before = hub.ranges.length
    hub.fail({ size: 6e9 })
    await download()
    await until('failed')
    expect(await problem()).toContain('does not fit into a browser')
    expect(hub.ranges).toHaveLength(before)
    hub.fail({})
    await remove()
  })

  const choose = async (path: string) => {
    const input = (await named(page, 'input', 'GGUF file from disk')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(path)
  }
  const own = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-model]')]
      const { dataset, textContent } = all.at(-1) ?? {}
      return { state: dataset?.['state'], text: textContent }
    })

  test('a file from disk becomes a model', async () => {
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
    await choose(file)
    await poll('the model', async () => (await own()).state === 'ready', 60)
    expect((await own()).text).toContain('SmolLM2-135M-Instruct.Q4_1')
    await click(page, 'Delete')
    await click(page, 'Delete')
    await poll('gone', async () => (await own()).state === 'offered')
  })

  test('a file of another kind is refused with a sentence', async () => {
    const path = join(folder, 'notes.gguf')
    writeFileSync(path, 'These are notes, and no model.')
    await choose(path)
    await poll('the refusal', async () => (await own()).state === 'failed', 30)
    expect(await problem()).toContain('This is no GGUF file')
    await click(page, 'Delete')
    await click(page, 'Delete')
    await poll('gone', async () => (await own()).state === 'offered')
  })

  test('a URL becomes a model', async () => {
    await fill(page, 'GGUF file from a URL', `${hub.origin}/someone/mine/resolve/main/mine.gguf`)
    await click(page, 'Download')
    await poll('the model', async () => (await own()).state === 'ready', 60)
    expect((await own()).text).toContain('mine')
  })
})

/** Ends the page that holds the engine, as the browser does when it is short of memory. */
async function endEngine({ control, name }: Connected): Promise<void> {
  if (name === 'chromium') {
    await control.call(() =>
      (chrome as unknown as { offscreen: { closeDocument: () => Promise<void> } }).offscreen.closeDocument(),
    )
  } else {
    await control.call(async () => {
      const background = await chrome.runtime.getBackgroundPage()
      const { document: inside } = background as unknown as { document: Document }
      inside.querySelector('iframe')?.remove()
    })
  }
}
