import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Build {
  /** Folder of the built extension. */
  readonly extension: string
  readonly remove: () => void
}

/** Builds the extension where no other build writes, and makes that the folder the browser's helpers look in. */
export function buildApart(): Build {
  const root = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'surelight-bench-'))
  const outDir = join(folder, '.output')
  const options = JSON.stringify({ root, outDir, browser: 'chrome', manifestVersion: 3 })
  // The command has no option for the folder, and the function draws on the terminal.
  const script = `const { build } = await import('wxt'); await build(${options})`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the build failed:\n${stdout}\n${stderr}`)
  process.chdir(folder)
  return {
    extension: join(outDir, 'chrome-mv3'),
    remove: () => {
      process.chdir(root)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
