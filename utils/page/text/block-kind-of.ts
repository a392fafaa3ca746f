import type { BlockKind } from './page-text'

const ofNames: Readonly<Record<string, BlockKind>> = {
  pre: 'code',
  xmp: 'code',
  listing: 'code',
  li: 'item',
  dt: 'item',
  dd: 'item',
  td: 'cell',
  th: 'cell',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
}

const ofRoles: Readonly<Record<string, BlockKind>> = {
  heading: 'heading',
  listitem: 'item',
  cell: 'cell',
  gridcell: 'cell',
  columnheader: 'cell',
  rowheader: 'cell',
}

/** What the text in an element is, by the element alone; `null` where it is what the text around it is. */
export function blockKindOf(element: Element, isBlock: boolean): BlockKind | null {
  if (element.localName === 'code') return isBlock ? 'code' : null
  return ofRoles[element.getAttribute('role') ?? ''] ?? ofNames[element.localName] ?? null
}
