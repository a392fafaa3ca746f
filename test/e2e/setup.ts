import { spawnSync } from 'node:child_process'

import type { TestProject } from 'vitest/node'

import { startDisplay } from '../support/browser/display.ts'
import { installPrograms } from '../support/browser/install-programs.ts'

/** Builds the extension for both browsers, and gives the tests a screen. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  installPrograms()
  for (const browser of ['chrome', 'firefox']) {
    const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', browser, '--mv3'], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`wxt build -b ${browser} failed:\n${stdout}\n${stderr}`)
  }
  const display = process.platform === 'linux' ? await startDisplay() : null
  provide('display', display?.name ?? null)
  return async () => display?.stop()
}

declare module 'vitest' {
  interface ProvidedContext {
    display: string | null
  }
}
