import type { BlockKind, NodeText, TextBlock, TextPiece } from './page-text'
import { trimmed } from './trimmed'

/** White space that is drawn as one space if more text follows in the block. */
interface Space {
  /** Where a space stands in the page: a line break is none, nor is a control. */
  place: { readonly node: Text; readonly at: number } | null
}

/** How far the text was when a box within the line began. */
export interface BoxStart {
  readonly written: number
  readonly space: Space | null
  readonly isFresh: boolean
}

export type TextWriter = ReturnType<typeof textWriter>

/** A block without a character that is drawn is none. */
const blank = /^[\s\p{Default_Ignorable_Code_Point}]*$/u

/** Puts a text together as it is drawn, and remembers where each character of it stands. */
export function textWriter() {
  let text = ''
  const blocks: TextBlock[] = []
  const pieces: TextPiece[] = []
  /** The block that is being written; its pieces have offsets of their own, from its start. */
  let line = ''
  let own: { readonly node: Text; readonly from: number; readonly start: number; end: number }[] = []
  let kind: BlockKind = 'prose'
  let space: Space | null = null
  /** Whether white space that collapses would be the first in its block or box. */
  let isFresh = true
  let written = 0

  const put = (node: Text | null, from: number, characters: string) => {
    const start = line.length
    line += characters
    const last = own.at(-1)
    if (last?.node === node && last.end === start && last.from + start - last.start === from) {
      last.end = line.length
    } else if (node !== null) own.push({ node, from, start, end: line.length })
    written += 1
    isFresh = false
  }
  const putSpace = () => {
    if (space === null) return
    put(space.place?.node ?? null, space.place?.at ?? 0, ' ')
    space = null
  }
  const endBlock = () => {
    const span = blank.test(line) ? null : trimmed(line, { start: 0, end: line.length })
    if (span !== null) {
      // The first line of code keeps its indent.
      const first = kind === 'code' ? line.lastIndexOf('\n', span.start) + 1 : span.start
      const shift = (text === '' ? 0 : text.length + 1) - first
      for (const { node, from, start, end } of own) {
        const [low, high] = [Math.max(start, first), Math.min(end, span.end)]
        if (low < high) pieces.push({ node, from: from + low - start, start: low + shift, end: high + shift })
      }
      blocks.push({ kind, start: first + shift, end: span.end + shift })
      text += `${text === '' ? '' : '\n'}${line.slice(first, span.end)}`
    }
    line = ''
    own = []
    space = null
    isFresh = true
  }
  /** In code a line ends, elsewhere the block does. */
  const endLine = (around: BlockKind, isForced: boolean) => {
    if (around !== 'code') return endBlock()
    if (line === '') kind = around
    space = null
    if (isForced || (line !== '' && !line.endsWith('\n'))) put(null, 0, '\n')
    isFresh = true
  }

  return {
    endBlock,
    endLine,
    /** Characters that are drawn as they are; `from`: where they stand in the node. */
    write: (node: Text, from: number, characters: string, around: BlockKind) => {
      if (line === '') kind = around
      putSpace()
      put(node, from, characters)
    },
    /** White space that collapses. */
    space: (node: Text, from: number, characters: string) => {
      if (isFresh) return
      space ??= { place: null }
      const at = characters.indexOf(' ')
      if (space.place === null && at >= 0) space.place = { node, at: from + at }
    },
    /** Something without text that keeps the texts beside it apart. */
    gap: () => {
      if (!isFresh) space ??= { place: null }
    },
    /** White space at the inner edges of a box within the line is not drawn. */
    beginBox: (): BoxStart => {
      const start = { written, space, isFresh }
      isFresh = true
      return start
    },
    endBox: (start: BoxStart) => {
      const isEmpty = written === start.written
      space = isEmpty ? start.space : null
      isFresh = isEmpty ? start.isFresh : line === ''
    },
    finish: (): Pick<NodeText, 'text' | 'blocks' | 'pieces'> => {
      endBlock()
      return { text, blocks, pieces }
    },
  }
}
