import { spawnSync } from 'node:child_process'

import { findBrowser, onPath } from './find-program.ts'

const needed = [
  { packageName: 'chromium', isThere: () => findBrowser('chromium') !== null },
  { packageName: 'firefox-esr', isThere: () => findBrowser('firefox') !== null },
  { packageName: 'xvfb', isThere: () => onPath('Xvfb') !== null, linuxOnly: true },
  { packageName: 'xdotool', isThere: () => onPath('xdotool') !== null, linuxOnly: true },
  { packageName: 'openbox', isThere: () => onPath('openbox') !== null, linuxOnly: true },
]

/**
 * Installs what the browser tests need and the machine lacks: with apt-get as root on Debian.
 *
 * @throws Error that says what to run, elsewhere
 */
export function installPrograms(only?: readonly string[]): void {
  const missing = needed.filter(
    ({ packageName, isThere, linuxOnly }) =>
      (only?.includes(packageName) ?? true) &&
      !(linuxOnly === true && process.platform !== 'linux') &&
      !isThere(),
  )
  if (missing.length === 0) return
  const packages = missing.map(({ packageName }) => packageName)
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== null
  if (!canInstall) throw new Error(`Missing: ${packages.join(', ')}. ${advice(packages)}`)
  console.log(`Installing ${packages.join(', ')} with apt-get…`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (args: readonly string[]) =>
    spawnSync('apt-get', args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] }).status
  run(['update', '-q'])
  if (run(['install', '-y', '-q', '--no-install-recommends', ...packages, 'fonts-dejavu-core']) !== 0) {
    throw new Error(`apt-get could not install ${packages.join(', ')}.`)
  }
}

function advice(packages: readonly string[]): string {
  switch (process.platform) {
    case 'linux':
      return `On Debian or Ubuntu run: sudo apt-get install ${packages.join(' ')}`
    case 'darwin':
      return 'Run: brew install --cask google-chrome firefox'
    default:
      return 'Install Chrome and Firefox, or set CHROME_PATH and FIREFOX_PATH.'
  }
}
