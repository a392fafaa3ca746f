import { join } from 'node:path'

import { cacheFolder } from './cache-folder.ts'
import { makeOnce } from './make-once.ts'
import { serverPackage } from './pins.ts'
import { pip } from './pip.ts'
import { runCommand } from './run-command.ts'

const [binaries, python] = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']

/** The Python of a virtual environment that has llama.cpp's server in it. */
export async function serverPython(): Promise<string> {
  const { name, version } = serverPackage
  const system = process.platform === 'win32' ? 'python' : 'python3'
  const has = await runCommand('Looking for Python 3 (the model server needs it)', system, [
    '-c',
    'import sys; print("%d.%d" % sys.version_info[:2])',
  ])
  // The environment is bound to the interpreter that made it.
  const folder = join(cacheFolder(), `${name}-${version}-python${has.trim()}`)
  await makeOnce(folder, async (temporary) => {
    await runCommand('Making a Python environment', system, ['-m', 'venv', temporary])
    await pip(join(temporary, binaries, python), 'install', `${name}==${version}`)
  })
  return join(folder, binaries, python)
}
