import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { cacheFolder } from '../model/cache-folder.ts'
import { makeOnce } from '../model/make-once.ts'
import { pip } from '../model/pip.ts'
import { runCommand } from '../model/run-command.ts'

/** Packages as they were on this day, so that a server comes with the same dependencies every time. */
const day = '2026-11-23'
const uvPin = '0.13.9'

export interface PythonPackages {
  /** Names the folder: a new version is a new environment. */
  readonly name: string
  readonly version: string
  readonly requirements: readonly string[]
  /** Replace what a requirement asks for, where no package index has that. */
  readonly overrides?: readonly string[]
  /** Packages that come as source and have to be built; all others come as wheels. */
  readonly built?: readonly string[]
}

const bin = (folder: string) => join(folder, 'bin', 'python')

/**
 * The Python of a virtual environment of its own with a server in it, made once and kept. Scripts in it are not to be
 * used: only what is started as a module is sure to find the environment after it was moved to its place.
 */
export async function pythonEnvironment(packages: PythonPackages): Promise<string> {
  const { name, version, requirements, overrides = [], built = [] } = packages
  const has = await runCommand('Looking for Python 3', 'python3', [
    '-c',
    'import sys; print("%d.%d" % sys.version_info[:2])',
  ])
  const suffix = `python${has.trim()}`
  const folder = join(cacheFolder(), `endpoint-${name}-${version}-${suffix}`)
  if (existsSync(folder)) return bin(folder)
  console.error(`Installing ${name} ${version}; this is done once and can take some minutes.`)
  const uv = await uvPython(suffix)
  await makeOnce(folder, async (temporary) => {
    await runCommand('Making a Python environment', uv, ['-m', 'uv', 'venv', '--clear', temporary])
    const file = join(temporary, 'overrides.txt')
    await writeFile(file, overrides.join('\n'))
    const kinds = built.length > 0 ? { '--no-binary': built.join(',') } : { '--only-binary': ':all:' }
    const options = {
      '--python': bin(temporary),
      '--exclude-newer': day,
      '--overrides': file,
      ...kinds,
    }
    const command = ['-m', 'uv', 'pip', 'install', '--quiet', '--system-certs']
    const args = [...command, ...Object.entries(options).flat(), ...requirements]
    await runCommand(`Installing ${requirements.join(' ')}`, uv, args)
  })
  return bin(folder)
}

/** uv instead of pip, because pip cannot override a requirement that no index has. */
async function uvPython(suffix: string): Promise<string> {
  const folder = join(cacheFolder(), `uv-${uvPin}-${suffix}`)
  await makeOnce(folder, async (temporary) => {
    await runCommand('Making a Python environment', 'python3', ['-m', 'venv', temporary])
    await pip(bin(temporary), 'install', `uv==${uvPin}`)
  })
  return bin(folder)
}
