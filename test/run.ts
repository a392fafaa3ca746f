import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs every layer, whatever the ones before it said, and ends with one line that counts all of their tests. */

interface Count {
  readonly passed: number
  readonly failed: number
}

const folder = mkdtempSync(join(tmpdir(), 'surelight-test-'))

const layers: readonly (readonly [name: string, run: () => Count])[] = [
  ['format', () => check('oxfmt', ['--check', '.'])],
  ['lint', () => check('oxlint', ['--deny-warnings'])],
  ['types', () => check('tsc', ['--noEmit'])],
  ['unit', () => vitest('unit')],
  ['browser', () => vitest('browser')],
  ['alone', () => vitest('alone')],
]

const counts = layers.map(([name, run]) => {
  console.log(`\n— ${name}`)
  const count = run()
  console.log(`— ${name}: ${count.passed} passed, ${count.failed} failed`)
  return count
})
rmSync(folder, { recursive: true, force: true })
const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0)
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1

/** A program that passes or fails as a whole counts as one test. */
function check(program: string, args: readonly string[]): Count {
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function vitest(project: string): Count {
  const file = join(folder, `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const { status } = spawnSync('vitest', args, { stdio: 'inherit', shell: process.platform === 'win32' })
  try {
    const { numPassedTests, numTotalTests, numTotalTestSuites } = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number
      numTotalTests: number
      numTotalTestSuites: number
    }
    // A skipped test has not passed, and a layer that ran nothing or broke outside of its tests has failed.
    const failed = numTotalTests - numPassedTests
    const isBroken = numTotalTestSuites === 0 || numTotalTests === 0 || (status !== 0 && failed === 0)
    return { passed: numPassedTests, failed: failed + (isBroken ? 1 : 0) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
