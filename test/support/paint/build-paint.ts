import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build } from 'vite'

export interface PaintExtension {
  readonly folder: string
  readonly remove: () => void
}

/** An extension that has nothing but the code which paints, to try that where it runs: in the own world of an extension. */
export async function buildPaint(): Promise<PaintExtension> {
  const folder = mkdtempSync(join(tmpdir(), 'surelight-paint-'))
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      lib: {
        entry: join(process.cwd(), 'test/support/paint/paint-module.ts'),
        formats: ['iife'],
        name: 'paintModule',
        fileName: () => 'paint.js',
      },
    },
  })
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), '')
  writeFileSync(join(folder, 'control.html'), '<!doctype html><title>Control</title><main></main>')
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const manifest = {
  manifest_version: 3,
  name: 'Paint',
  version: '1',
  permissions: ['scripting'],
  host_permissions: ['http://127.0.0.1/*'],
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: 'surelight@surelight.dev', strict_min_version: '140.0' } },
}
