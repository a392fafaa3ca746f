import type { BlockKind, Span, TextBlock } from '../../model/text-block'

export type { BlockKind, Span, TextBlock }

/** A run of characters that stands in one text node just as it does in the text. */
export interface TextPiece {
  readonly node: Text
  /** UTF-16 offset of its first character in the node's data. */
  readonly from: number
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
}

/** The root or field of a text and what was around it when it was read, from the inside out: where to look once it is gone. */
export type Around = readonly Node[]

/**
 * The visible text of a part of a page, with white space as it is drawn, and where each character of it stands. Breaks
 * between blocks belong to no piece.
 */
export interface NodeText {
  readonly type: 'nodes'
  /** The part of the page that was read. */
  readonly root: Element | ShadowRoot
  readonly around: Around
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly pieces: readonly TextPiece[]
}

/** The text of a field; the page has no nodes for it. Offsets are those of its value. */
export interface FieldText {
  readonly type: 'field'
  readonly field: HTMLInputElement | HTMLTextAreaElement
  readonly around: Around
  readonly text: string
  readonly blocks: readonly TextBlock[]
}

export type PageText = NodeText | FieldText

/** A stretch of a text to be painted. `level`: from 0, sure, to 4, most in doubt. */
export interface PaintMark extends Span {
  readonly level: 0 | 1 | 2 | 3 | 4
}
