import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { cacheFolder } from './cache-folder.ts'
import { makeOnce } from './make-once.ts'
import { modelSources, type ModelSource } from './model-sources.ts'
import { modelPin } from './pins.ts'
import { sha256OfFile } from './sha256-of-file.ts'

export interface ModelFile {
  readonly path: string
  readonly sha256: string
  /** Where it was first fetched from. */
  readonly source: string
}

/** The model, fetched once; its hash is checked every time, which takes a fraction of a second. */
export async function modelFile(sources: readonly ModelSource[] = modelSources): Promise<ModelFile> {
  const { fileName, sha256 } = modelPin
  const folder = join(cacheFolder(), `model-${sha256.slice(0, 12)}`)
  await makeOnce(folder, async (temporary) => {
    const source = await fetchFrom(sources, join(temporary, fileName))
    await writeFile(join(temporary, 'source.txt'), source)
  })
  const path = join(folder, fileName)
  if (!existsSync(path) || (await sha256OfFile(path)) !== sha256) {
    await rm(folder, { recursive: true, force: true })
    throw new Error('The cached model file was damaged and has been removed; start again to fetch it anew.')
  }
  return { path, sha256, source: await readFile(join(folder, 'source.txt'), 'utf8') }
}

async function fetchFrom(sources: readonly ModelSource[], path: string): Promise<string> {
  const reasons: string[] = []
  for (const { name, fetchTo } of sources) {
    try {
      await fetchTo(path)
      const found = await sha256OfFile(path)
      if (found === modelPin.sha256) return name
      reasons.push(`${name}: the file has the SHA-256 ${found}, not the pinned one`)
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    await rm(path, { force: true })
  }
  throw new Error(`The model file could not be fetched (${reasons.join('; ')}).`)
}
