import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { cacheFolder } from '../../support/model/cache-folder.ts'
import { makeOnce } from '../../support/model/make-once.ts'
import { modelFile } from '../../support/model/model-file.ts'
import type { ModelSource } from '../../support/model/model-sources.ts'

let folder: string
const before = process.env['SURELIGHT_CACHE']
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'surelight-cache-'))
  process.env['SURELIGHT_CACHE'] = folder
})
afterAll(async () => {
  if (before === undefined) delete process.env['SURELIGHT_CACHE']
  else process.env['SURELIGHT_CACHE'] = before
  await rm(folder, { recursive: true })
})

it.each([
  [{ SURELIGHT_CACHE: '/own', XDG_CACHE_HOME: '/xdg' }, '/own'],
  [{ XDG_CACHE_HOME: '/xdg' }, join('/xdg', 'surelight')],
])('caches with %o in %s', (environment, expected) => {
  expect(cacheFolder(environment)).toBe(expected)
})

it('makes a folder once, however many ask for it together', async () => {
  const target = join(folder, 'once')
  const fill = async (temporary: string) => {
    await writeFile(join(temporary, 'a'), 'first')
    await writeFile(join(temporary, 'b'), 'second')
  }
  await Promise.all(Array.from({ length: 8 }, () => makeOnce(target, fill)))
  expect(await readFile(join(target, 'b'), 'utf8')).toBe('second')
  expect(await readdir(folder)).toEqual(['once'])
})

it('leaves nothing behind when making fails', async () => {
  const failing = () => Promise.reject(new Error('no network'))
  await expect(makeOnce(join(folder, 'never'), failing)).rejects.toThrow('no network')
  expect(await readdir(folder)).not.toContain('never')
})

it('rejects a file with another hash, and says what became of every source', async () => {
  const wrong: ModelSource = { name: 'one', fetchTo: (path) => writeFile(path, 'another model') }
  const unreachable: ModelSource = { name: 'two', fetchTo: () => Promise.reject(new Error('HTTP 404')) }
  await expect(modelFile([wrong, unreachable])).rejects.toThrow(
    /one: the file has the SHA-256 [0-9a-f]{64}, not the pinned one; two: HTTP 404/,
  )
})
