import { nodesAround } from './nodes-around'
import type { FieldText, TextBlock } from './page-text'
import { trimmed } from './trimmed'

/** The text of a field: a block for each line that is not blank. A password is nobody's to read. */
export function readField(field: HTMLInputElement | HTMLTextAreaElement): FieldText {
  const text = field.type === 'password' ? '' : field.value
  const blocks: TextBlock[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const words = trimmed(text, { start, end: start + line.length })
    if (words !== null) blocks.push({ kind: 'prose', ...words })
    start += line.length + 1
  }
  return { type: 'field', field, around: nodesAround(field), text, blocks }
}
