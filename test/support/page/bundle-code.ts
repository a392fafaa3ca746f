import { join } from 'node:path'

import { build } from 'vite'

/** A module of this folder, with all that it imports, as one script for a page. */
export async function bundleCode(file: string): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'pageCode' },
    },
  })
  const [result] = Array.isArray(results) ? results : [results]
  const chunk = result !== undefined && 'output' in result ? result.output[0] : undefined
  if (chunk === undefined) throw new Error(`Nothing was built of ${file}.`)
  return chunk.code
}
