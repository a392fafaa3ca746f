import Papa from 'papaparse'

import { type AlikeItem, alikeStatus } from '../model/alike'
import type { LabelProbability } from '../model/decision'
import { offeredLabels } from '../model/label-set'

type Cell = string | number | null

/**
 * Items as comma-separated values, a row each and a column for each label's probability. What is unknown is empty, never 0.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers are left as they are.
 */
export function alikeCsv(items: readonly AlikeItem[]): string {
  const labels = labelColumns(items)
  const rows = items.map((item): Record<string, Cell> => {
    const { index, run, text } = item
    const decision = alikeStatus(run) === 'done' ? (run?.decision ?? null) : null
    const shares = decision === null || decision.verdict === 'none' ? [] : decision.labels
    const [top] = shares
    const listed = top === undefined || top.probability === null ? null : top
    const share = (id: string) => shares.find((label) => label.id === id)?.probability ?? null
    return {
      index: index + 1,
      text,
      label: listed?.name ?? null,
      probability: listed?.probability ?? null,
      lower: listed?.lower ?? null,
      upper: listed?.upper ?? null,
      margin: decision?.margin ?? null,
      verdict: decision?.verdict ?? null,
      label_mass: decision?.labelMass ?? null,
      readout: decision?.provenance.readout ?? null,
      provenance: decision?.provenance.kind ?? null,
      model: decision?.provenance.model ?? null,
      failure: alikeStatus(run) === 'failed' ? (run?.failure?.sentence ?? null) : null,
      ...Object.fromEntries(labels.map(({ column, id }) => [column, share(id)])),
    }
  })
  const columns = [...fixed, ...labels.map(({ column }) => column)]
  return Papa.unparse(rows, { columns, escapeFormulae: formula, newline: '\n' })
}

/** How a formula begins (OWASP, CSV injection). Papa Parse's own pattern lets one pass that goes on in another line. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

const fixed = [
  'index',
  'text',
  'label',
  'probability',
  'lower',
  'upper',
  'margin',
  'verdict',
  'label_mass',
  'readout',
  'provenance',
  'model',
  'failure',
] as const

/** A column for each label that any item was offered or got, in the order of the label set. */
function labelColumns(
  items: readonly AlikeItem[],
): readonly { readonly id: string; readonly column: string }[] {
  const names = new Map<string, string>()
  const add = ({ id, name }: Pick<LabelProbability, 'id' | 'name'>) => names.set(id, names.get(id) ?? name)
  for (const { run } of items) {
    if (run === null) continue
    offeredLabels(run.labelSet).forEach(add)
    run.decision?.labels.forEach(add)
  }
  const isTaken = new Map<string, number>()
  for (const name of names.values()) isTaken.set(name, (isTaken.get(name) ?? 0) + 1)
  return [...names].map(([id, name]) => ({
    id,
    column: (isTaken.get(name) ?? 0) > 1 ? `p(${name}; ${id})` : `p(${name})`,
  }))
}
