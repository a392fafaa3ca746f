import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { connectThroughSettings, launchConnected } from '../browser/connected.ts'
import { installPrograms } from '../browser/install-programs.ts'
import { startPages } from '../browser/pages.ts'
import { startScriptedServer } from '../servers/scripted-server.ts'
import { alikeShots } from './alike-shots.ts'
import { checkShots, eyeShots } from './check-shots.ts'
import { engineShots } from './engine-shots.ts'
import { learningShots } from './learning-shots.ts'
import { cardShots, pageShots } from './shots.ts'
import { watchShots } from './watch-shots.ts'

/**
 * `npm run screenshots`: drives the built extension through its states; the pictures go to `screenshots/`. With
 * `-- --only check` it draws one group: `empty`, `pages`, `card`, `learning`, `check`, `alike`, `watch` or `eyes`.
 */
const folder = 'screenshots'
const { values } = parseArgs({ options: { only: { type: 'string' }, docs: { type: 'boolean' } } })
const isWanted = (group: string) => values.only === undefined || values.only === group

installPrograms(['chromium'])
const build = spawnSync('wxt', ['build'], { encoding: 'utf8', shell: process.platform === 'win32' })
if (build.status !== 0) throw new Error(`${build.stdout}\n${build.stderr}`)
if (values.only === undefined) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const server = await startScriptedServer()
const pages = await startPages()
const browser = await launchConnected('chromium')
try {
  const shots = { browser, pages, baseUrl: server.baseUrl, folder }
  const schemes = ['light', 'dark'] as const
  if (isWanted('empty')) {
    for (const scheme of schemes) {
      await pageShots({ ...shots, scheme }, 'empty')
      await engineShots({ ...shots, scheme })
    }
  }
  await connectThroughSettings(browser, { baseUrl: server.baseUrl, model: 'ok' })
  for (const scheme of schemes) {
    if (isWanted('pages')) await pageShots({ ...shots, scheme }, 'full')
    if (isWanted('card')) await cardShots({ ...shots, scheme })
    if (isWanted('learning')) await learningShots({ ...shots, scheme })
    if (isWanted('check')) await checkShots({ ...shots, scheme })
    if (isWanted('alike')) await alikeShots({ ...shots, scheme })
    if (isWanted('watch')) await watchShots({ ...shots, scheme })
    if (isWanted('eyes')) await eyeShots({ ...shots, scheme })
  }
} finally {
  await browser.close()
  await pages.stop()
  await server.stop()
}
if (values.docs === true) {
  cpSync(`${folder}/card-ok-light.png`, 'docs/card.png')
  cpSync(`${folder}/check-open-light.png`, 'docs/check.png')
  for (const type of [
    'none',
    'deuteranopia',
    'protanopia',
    'tritanopia',
    'achromatopsia',
    'forced-colours',
  ]) {
    cpSync(`${folder}/eyes-${type}-light.png`, `docs/eyes-${type}.png`)
  }
}
