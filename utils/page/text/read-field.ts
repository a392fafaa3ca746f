import type { FieldText, TextBlock } from './page-text'

/** The text of a field: a block for each line that is not blank. */
export function readField(field: HTMLInputElement | HTMLTextAreaElement): FieldText {
  const text = field.value
  const blocks: TextBlock[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (line.trim() !== '') blocks.push({ kind: 'prose', start, end })
    start = end + 1
  }
  return { type: 'field', field, text, blocks }
}
