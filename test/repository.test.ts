import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')

describe('imports point down the ranks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'surelight-ranks-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))

  test.each([
    ['utils/maths/bad.ts', '../model/token'],
    ['utils/transport/bad.ts', '../model/token'],
    ['utils/scoring/bad.ts', '../transport/send'],
    ['utils/scoring/bad.ts', 'wxt/browser'],
    ['utils/dialects/new/bad.ts', '../../transport/send'],
    ['utils/engine/bad.ts', '../dialects/registry'],
    ['utils/page/bad.ts', 'wxt/browser'],
    ['utils/page/paint/bad.ts', 'wxt/browser'],
    ['utils/page/paint/bad.ts', '../../scoring/units'],
    ['utils/storage/bad.ts', '../protocol/limits'],
    ['utils/jobs/bad.ts', '../page/selection'],
    ['utils/jobs/bad.ts', 'wxt/browser'],
    ['utils/jobs/probe/bad.ts', '../../page/selection'],
    ['components/bad.ts', '../utils/jobs/source'],
  ])('%s may not import %s', (file, specifier) => {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `import * as other from '${specifier}'\n\nexport const value = other\n`)
    const { stdout } = spawnSync('oxlint', [file], { cwd: folder, encoding: 'utf8' })
    expect(stdout).toContain('no-restricted-imports')
    rmSync(path)
  })

  test('nothing in the tree breaks them', () => {
    const { stdout } = spawnSync('oxlint', ['utils', 'components', 'entrypoints'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stdout).not.toContain('no-restricted-imports')
  })

  test('only transport fetches', () => {
    const others = sources('utils').filter((path) => !path.startsWith('utils/transport/'))
    const fetching = [...others, ...sources('components'), ...sources('entrypoints')].filter((path) =>
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket/.test(read(path)),
    )
    expect(fetching).toEqual([])
  })
})

describe('files', () => {
  test('every dialect folder has the same file names, and a test', () => {
    const dialects = readdirSync(join(root, 'utils/dialects'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    )
    const [first, ...others] = dialects.map(({ name }) => readdirSync(join(root, 'utils/dialects', name)))
    for (const names of others) expect(names).toEqual(first)
    for (const { name } of dialects) expect(read(`test/unit/dialects/${name}.test.ts`)).not.toBe('')
  })

  test('none is over 250 lines, and half are under 60', () => {
    const lengths = ['utils', 'components', 'entrypoints']
      .flatMap(sources)
      .map((path) => [path, read(path).split('\n').length] as const)
    expect(lengths.filter(([, lines]) => lines > 250)).toEqual([])
    expect(lengths.filter(([, lines]) => lines < 60).length).toBeGreaterThan(lengths.length / 2)
  })
})

describe('the README names', () => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
  test.each(scripts.filter((name) => name !== 'postinstall'))('the command %s', (name) => {
    expect(readme).toMatch(name === 'test' ? /npm test/ : new RegExp(`npm run ${name}\\b`))
  })

  test('every shortcut', () => {
    const keys = [...read('wxt.config.ts').matchAll(/default: '([^']+)'/g)].map(([, key]) => key ?? '')
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(readme).toContain(key)
  })

  test('every dialect', () => {
    const dialects = readdirSync(join(root, 'utils/dialects'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    )
    for (const { name } of dialects) expect(readme).toContain(name)
  })
})

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
}
