import { fileURLToPath } from 'node:url'

import { build } from 'vite'

import type * as entry from './find-entry.ts'

/** What the finder's code is called in a page. */
export type Find = typeof entry

declare global {
  // oxlint-disable-next-line no-var
  var surelightFind: Find
}

let code: Promise<string> | null = null

/** The code that finds things on pages, as one script that a test can evaluate in any of them. */
export function findCode(): Promise<string> {
  code ??= bundle()
  return code
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('find-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'surelightFind',
      },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const output = first !== undefined && 'output' in first ? first.output[0].code : ''
  // A variable of an evaluated script is not seen by the next one everywhere.
  return `${output}\nglobalThis.surelightFind = surelightFind;`
}
