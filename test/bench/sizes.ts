import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

import type { Connected } from '../support/browser/connected.ts'
import type { Figure } from './table.ts'

export function gzipped(path: string): number {
  return gzipSync(readFileSync(path)).length
}

/** The background, and all that the browser loads for a popup. */
export async function sizes(
  { browser, extensionOrigin }: Connected,
  extension: string,
): Promise<readonly Figure[]> {
  const page = await browser.newPage()
  const loaded = new Set<string>()
  page.on('response', (response) => {
    if (response.url().startsWith(extensionOrigin)) loaded.add(new URL(response.url()).pathname)
  })
  await page.goto(`${extensionOrigin}/popup.html`, { waitUntil: 'networkidle0' })
  await page.close()
  const paths = [...loaded]
  if (!paths.some((path) => path.endsWith('.css')) || !paths.some((path) => path.endsWith('.js'))) {
    throw new Error(`the popup loaded only ${paths.join(', ')}`)
  }
  const background = withImports(extension, '/background.js')
  return [
    size(`background with its ${background.length - 1} chunks`, background),
    size(`popup with its ${paths.length - 1} scripts and styles`, paths),
  ]

  function size(name: string, files: readonly string[]): Figure {
    const raw = files.reduce((sum, path) => sum + readFileSync(join(extension, path)).length, 0)
    const packed = files.reduce((sum, path) => sum + gzipped(join(extension, path)), 0)
    const value = `${kibibytes(raw)} KiB, gzip ${kibibytes(packed)} KiB`
    return { name: `size of ${name}`, value, aim: '', met: null, repetitions: 1 }
  }
}

/** A script and all that it imports before it runs. */
function withImports(extension: string, path: string, known: string[] = []): string[] {
  if (known.includes(path)) return known
  known.push(path)
  const code = readFileSync(join(extension, path), 'utf8')
  for (const [, target = ''] of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
    withImports(extension, join('/', dirname(path), target), known)
  }
  return known
}

function kibibytes(bytes: number): string {
  return (bytes / 1024).toFixed(1)
}
