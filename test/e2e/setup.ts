import { spawnSync } from 'node:child_process'

import { installPrograms } from '../support/browser/install-programs.ts'

/** Builds the extension for both browsers. */
export default function setup(): void {
  installPrograms()
  for (const browser of ['chrome', 'firefox']) {
    const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', browser, '--mv3'], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`wxt build -b ${browser} failed:\n${stdout}\n${stderr}`)
  }
}
