import type { BlockKind } from './page-text'
import type { TextBuilder } from './text-builder'

/** How white space is drawn: as it is, all of it as one space, or so but for line breaks. */
export type WhiteSpace = 'preserve' | 'collapse' | 'preserve-breaks'

export function whiteSpaceOf({ whiteSpace }: CSSStyleDeclaration): WhiteSpace {
  if (/^(?:pre|pre-wrap|break-spaces|-moz-pre-space|preserve)/.test(whiteSpace)) {
    return whiteSpace === 'pre-line' || whiteSpace.startsWith('preserve-breaks')
      ? 'preserve-breaks'
      : 'preserve'
  }
  return 'collapse'
}

/** White space that collapses; a space that does not break is a character like any other. */
const runs = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g

/** Writes the characters of a text node that are drawn. */
export function writeNode(node: Text, whiteSpace: WhiteSpace, kind: BlockKind, builder: TextBuilder): void {
  for (const { 0: run, index } of node.data.matchAll(runs)) {
    if (!/^[ \t\n\r\f]/.test(run)) builder.write(node, index, run, kind)
    else if (whiteSpace === 'collapse') builder.space(node, index, ' ', true)
    else writeSpaces(node, index, run, { whiteSpace, kind, builder })
  }
}

interface Writing {
  readonly whiteSpace: WhiteSpace
  readonly kind: BlockKind
  readonly builder: TextBuilder
}

function writeSpaces(node: Text, start: number, run: string, { builder, kind, whiteSpace }: Writing): void {
  const collapses = whiteSpace === 'preserve-breaks'
  for (let at = 0; at < run.length; at += 1) {
    const character = run[at] ?? ' '
    // The lines of code are one block; elsewhere a line that is drawn is one.
    if (character === '\n' && kind !== 'code') builder.endBlock()
    else builder.space(node, start + at, character, collapses)
  }
}
