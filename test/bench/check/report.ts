import { type Figure, figureOf, type Judged, meanOf, measures } from './figures'
import { statementFiles } from './statements'

/** A table in Markdown: a row for each method. */
export function report(rowsOf: ReadonlyMap<string, readonly Judged[]>): string {
  const head = [
    'method',
    ...Object.keys(measures),
    ...statementFiles.map((file) => `AUROC, ${file.replace('.csv', '')}`),
    'without a number',
    'requests',
    'tokens',
  ]
  const lines = [...rowsOf].map(([name, rows]) => [
    name,
    ...Object.values(measures).map((measure) => cell(figureOf(measure, rows))),
    ...statementFiles.map((file) =>
      cell(
        figureOf(
          measures.AUROC,
          rows.filter((row) => row.file === file),
        ),
      ),
    ),
    String(rows.filter(({ score }) => score === null).length),
    count(meanOf(rows, ({ requests }) => requests)),
    count(meanOf(rows, ({ tokens }) => tokens)),
  ])
  return [head, head.map(() => '---'), ...lines].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function cell(figure: Figure | null): string {
  if (figure === null) return '–'
  return `${short(figure.value)} (${short(figure.lower)}–${short(figure.upper)})`
}

function short(share: number): string {
  return share.toFixed(share > 0 && share < 0.0995 ? 3 : 2).replace(/^0\./, '.')
}

function count(value: number): string {
  return value.toFixed(value < 20 ? 1 : 0)
}
