import { readFileSync } from 'node:fs'

import Papa from 'papaparse'

import { seededRandom } from '../../../utils/maths/seeded-random'
import { shuffle } from '../../../utils/maths/shuffle'

/** A text and the label that it has. */
export interface LabelledText {
  readonly text: string
  readonly label: string
}

/** The rows of a CSV file with a column `text` and a second column for the label. @throws Error for another shape */
export function readLabelled(path: string): LabelledText[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  const [broken] = errors
  if (broken !== undefined) throw new Error(`${path}, row ${broken.row}: ${broken.message}`)
  const column = Object.keys(data[0] ?? {}).find((name) => name !== 'text')
  if (column === undefined || data[0]?.['text'] === undefined)
    throw new Error(`${path} needs the columns text and label`)
  return data.map((row) => ({ text: row['text'] ?? '', label: row[column] ?? '' }))
}

/** Labels whose texts were looked at while the words of the readout `likelihood` were chosen; none of them is measured. */
const usedForWording = 8

/** As many of the labels as wanted, always the same ones, and the fewer of them among the more. */
export function someLabels(rows: readonly LabelledText[], count: number): string[] {
  const all = [...new Set(rows.map(({ label }) => label))].toSorted()
  return shuffle(all, seededRandom('labels')).slice(usedForWording, usedForWording + count)
}

/** As many rows with one of the labels as wanted, drawn without putting back, always the same ones. */
export function someRows(
  rows: readonly LabelledText[],
  labels: readonly string[],
  count: number,
): LabelledText[] {
  const own = rows.filter(({ label }) => labels.includes(label))
  return shuffle(own, seededRandom('rows')).slice(0, count)
}
