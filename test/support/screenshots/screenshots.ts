import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'

import { connectThroughSettings, launchConnected } from '../browser/connected.ts'
import { installPrograms } from '../browser/install-programs.ts'
import { startPages } from '../browser/pages.ts'
import { startScriptedServer } from '../servers/scripted-server.ts'
import { type Shots, cardShots, pageShots } from './shots.ts'

/** `npm run screenshots`: drives the built extension through its states; the pictures go to `screenshots/`. */
const folder = 'screenshots'

installPrograms(['chromium'])
const build = spawnSync('wxt', ['build'], { encoding: 'utf8', shell: process.platform === 'win32' })
if (build.status !== 0) throw new Error(`${build.stdout}\n${build.stderr}`)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const server = await startScriptedServer()
const pages = await startPages()
const browser = await launchConnected('chromium')
try {
  for (const scheme of ['light', 'dark'] as const) {
    const shots: Shots = { browser, pages, scheme, baseUrl: server.baseUrl, folder }
    if (scheme === 'light') {
      await pageShots(shots, 'empty')
      await connectThroughSettings(browser, { baseUrl: server.baseUrl, model: 'ok' })
    }
    await pageShots(shots, 'full')
    await cardShots(shots)
  }
} finally {
  await browser.close()
  await pages.stop()
  await server.stop()
}
if (process.argv.includes('--docs')) cpSync(`${folder}/card-close-light.png`, 'docs/card.png')
