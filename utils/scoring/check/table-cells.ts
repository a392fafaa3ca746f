import type { TextBlock } from '../../model/text-block'

/** The cells of a row of a Markdown table, none for the line under its head; `null` for another line. */
export function tableCells(line: string, start: number): TextBlock[] | null {
  const row = line.trim()
  if (row.length < 3 || !row.startsWith('|') || !row.endsWith('|')) return null
  if (/^[|:\s-]+$/.test(row)) return []
  return [...line.matchAll(/(?:[^|\\]|\\.?)+/gu)]
    .filter(([cell]) => cell.trim() !== '')
    .map(({ 0: cell, index }) => ({ kind: 'cell', start: start + index, end: start + index + cell.length }))
}
