import { flatPath } from './flat-tree'
import type { NodeText } from './page-text'
import { placeIn } from './place-in'

/**
 * The offset of a text at a position of the document. A position that is not drawn, in white space that collapses or between
 * elements, is that of the nearest character that is kept.
 *
 * @returns `null` for a position outside of the text's root
 */
export function offsetAt(text: NodeText, node: Node, offset: number): number | null {
  return flatPath(node).includes(text.root) ? (placeIn(text, node, offset)?.nearest ?? null) : null
}
