/** UTF-16 offsets into a text, the end not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a stretch of a page's text is; code is kept in the text, but nobody is asked about it. */
export type BlockKind = 'prose' | 'heading' | 'item' | 'cell' | 'code'

/** One block of a text: no sentence reaches over its ends. Blocks are in order, do not overlap, and have one `\n` between them. */
export interface TextBlock extends Span {
  readonly kind: BlockKind
}
