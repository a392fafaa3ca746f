import type { BlockKind } from './page-text'
import type { WhiteSpace } from './text-style'
import type { TextWriter } from './text-writer'

/** White space that is not drawn as it stands; one space between words is. */
const uneven = /^[ \t\n\r]+|[\t\n\r][ \t\n\r]*| [ \t\n\r]+| $/g

/** Writes what of a text node's characters is drawn. */
export function writeNode(node: Text, whiteSpace: WhiteSpace, kind: BlockKind, writer: TextWriter): void {
  const { data } = node
  if (whiteSpace === 'collapse') return writeCollapsed(node, 0, data, kind, writer)
  if (whiteSpace === 'preserve' && kind === 'code') {
    if (data !== '') writer.write(node, 0, data, kind)
    return
  }
  let from = 0
  for (const [index, line] of data.split('\n').entries()) {
    if (index > 0) writer.endLine(kind, true)
    if (whiteSpace === 'preserve-breaks') writeCollapsed(node, from, line, kind, writer)
    else if (line !== '') writer.write(node, from, line, kind)
    from += line.length + 1
  }
}

function writeCollapsed(node: Text, from: number, data: string, kind: BlockKind, writer: TextWriter): void {
  let written = 0
  for (const { 0: spaces, index } of data.matchAll(uneven)) {
    if (index > written) writer.write(node, from + written, data.slice(written, index), kind)
    writer.space(node, from + index, spaces)
    written = index + spaces.length
  }
  if (written < data.length) writer.write(node, from + written, data.slice(written), kind)
}
