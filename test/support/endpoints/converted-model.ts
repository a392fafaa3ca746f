import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { cacheFolder } from '../model/cache-folder.ts'
import { makeOnce } from '../model/make-once.ts'
import { modelFile } from '../model/model-file.ts'
import { runCommand } from '../model/run-command.ts'
import { pythonEnvironment } from './python-environment.ts'

const script = fileURLToPath(new URL('convert.py', import.meta.url))

export const transformersVersion = '5.23.0'

/** Transformers with its server; the same environment converts the model. */
export function transformersPython(): Promise<string> {
  return pythonEnvironment({
    name: 'transformers',
    version: transformersVersion,
    requirements: [
      `transformers[serving]==${transformersVersion}`,
      'torch==2.13.0',
      'accelerate==1.15.0',
      'gguf==0.19.0',
    ],
  })
}

/** The small model's weights in the form that servers of the Transformers family load: the same numbers, not quantised. */
export async function convertedModel(): Promise<string> {
  const { path, sha256 } = await modelFile()
  const folder = join(cacheFolder(), `converted-${sha256.slice(0, 12)}`)
  const python = await transformersPython()
  await makeOnce(folder, async (temporary) => {
    await runCommand('Converting the model', python, [script, path, temporary])
  })
  return folder
}
