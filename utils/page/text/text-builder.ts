import type { BlockKind, TextBlock, TextPiece } from './page-text'

/** One character of white space that is drawn only if more text follows in its block. */
interface Space {
  readonly node: Text
  readonly at: number
  readonly drawn: string
}

interface OpenPiece {
  readonly node: Text
  readonly from: number
  readonly start: number
}

/** Puts a text together as it is drawn: each character that is kept, with the node and the place that it came from. */
export function textBuilder() {
  const parts: string[] = []
  const blocks: TextBlock[] = []
  const pieces: TextPiece[] = []
  let length = 0
  let block: { readonly kind: BlockKind; readonly start: number } | null = null
  let piece: OpenPiece | null = null
  let spaces: Space[] = []

  const endPiece = () => {
    if (piece !== null && length > piece.start) pieces.push({ ...piece, end: length })
    piece = null
  }
  const put = (node: Text, at: number, drawn: string) => {
    if (piece === null || piece.node !== node || piece.from + (length - piece.start) !== at) {
      endPiece()
      piece = { node, from: at, start: length }
    }
    parts.push(drawn)
    length += drawn.length
  }

  return {
    /** A run of characters without white space that collapses. */
    write: (node: Text, at: number, drawn: string, kind: BlockKind) => {
      if (block === null) {
        if (length > 0) {
          parts.push('\n')
          length += 1
        }
        block = { kind, start: length }
      }
      for (const space of spaces) put(space.node, space.at, space.drawn)
      spaces = []
      put(node, at, drawn)
    },
    /** White space; `collapses` where it and what stands before it are drawn as one space. */
    space: (node: Text, at: number, drawn: string, collapses: boolean) => {
      if (block === null || (collapses && spaces.length > 0)) return
      spaces.push({ node, at, drawn })
    },
    /** No sentence goes on from here. */
    endBlock: () => {
      endPiece()
      if (block !== null) blocks.push({ ...block, end: length })
      block = null
      spaces = []
    },
    result: () => ({ text: parts.join(''), blocks, pieces }),
  }
}

export type TextBuilder = ReturnType<typeof textBuilder>
