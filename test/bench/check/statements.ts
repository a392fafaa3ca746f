import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import Papa from 'papaparse'

/** A statement and whether it is true. */
export interface Statement {
  readonly file: string
  readonly text: string
  readonly isTrue: boolean
}

export const statementFiles = ['facts.csv', 'elements.csv'] as const

/** The statements of a file with the columns `statement,label` (1 true, 0 false). @throws Error for another shape */
export function readStatements(folder: string, file: string): Statement[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(join(folder, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  const [broken] = errors
  if (broken !== undefined) throw new Error(`${file}, row ${broken.row}: ${broken.message}`)
  return data.map(({ label, statement }, row) => {
    if (statement === undefined || (label !== '0' && label !== '1')) {
      throw new Error(`${file}, row ${row}: needs a statement and the label 0 or 1`)
    }
    return { file, text: statement.trim(), isTrue: label === '1' }
  })
}

/**
 * As many statements as wanted, half of them true, in the order of their digests: the same whatever the order of the file.
 * One that stands there twice counts once; one that is said to be both is left out.
 *
 * @param skip how many true and false ones to leave out at the start, for another use
 * @throws RangeError where there are too few
 */
export function someStatements(all: readonly Statement[], count: number, skip = 0): Statement[] {
  const known = Map.groupBy(all, ({ text }) => text)
  const plain = [...known.values()].flatMap((same) => {
    const [first] = same
    return first !== undefined && same.every(({ isTrue }) => isTrue === first.isTrue) ? [first] : []
  })
  const sorted = plain
    .map((statement) => ({ statement, digest: digestOf(statement.text) }))
    .toSorted((one, other) => (one.digest < other.digest ? -1 : 1))
    .map(({ statement }) => statement)
  return [true, false].flatMap((isTrue) => {
    const some = sorted.filter((each) => each.isTrue === isTrue).slice(skip, skip + count / 2)
    if (some.length < count / 2) throw new RangeError(`someStatements: only ${some.length} of ${count / 2}`)
    return some
  })
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
