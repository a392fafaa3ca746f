import type { BlockKind } from './page-text'

const ofNames: Readonly<Record<string, BlockKind>> = {
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

const code: ReadonlySet<string> = new Set(['code', 'pre', 'xmp', 'listing'])

/** What the text in an element is; `around`: what the text around it is. Everything within code is code. */
export function blockKindOf(element: Element, isBlock: boolean, around: BlockKind): BlockKind {
  if (around === 'code' || (isBlock && code.has(element.localName))) return 'code'
  return ofRoles[element.getAttribute('role') ?? ''] ?? ofNames[element.localName] ?? around
}
