import { composedParent } from '../find/composed-tree'
import { blockKindOf } from './block-kind-of'
import { isLeftOut } from './is-left-out'
import type { BlockKind, NodeText } from './page-text'
import { type TextBuilder, textBuilder } from './text-builder'
import { whiteSpaceOf, writeNode } from './write-node'

/** What is laid out within the line; everything else begins and ends a block. */
const inline = /^(?:inline|ruby|contents|math)/

/**
 * The visible text of a part of a page, in the order in which it is drawn: open shadow roots and their slots are entered,
 * hidden parts, controls and the annotations of ruby are left out. Text that cannot be selected is text all the same.
 */
export function readText(root: Element | ShadowRoot): NodeText {
  const builder = textBuilder()
  if (root instanceof Element) readElement(root, kindAround(root), builder)
  else for (const node of root.childNodes) readNode(node, getComputedStyle(root.host), 'prose', builder)
  builder.endBlock()
  return { type: 'nodes', root, ...builder.result() }
}

function readElement(element: Element, kind: BlockKind, builder: TextBuilder): void {
  if (element.localName === 'br') return builder.endBlock()
  const style = getComputedStyle(element)
  if (isLeftOut(element, style)) return
  const isBlock = !inline.test(style.display)
  const own = blockKindOf(element, isBlock) ?? kind
  if (isBlock) builder.endBlock()
  for (const node of nodesOf(element)) readNode(node, style, own, builder)
  if (isBlock) builder.endBlock()
}

function readNode(node: Node, style: CSSStyleDeclaration, kind: BlockKind, builder: TextBuilder): void {
  if (node instanceof Element) readElement(node, kind, builder)
  else if (node instanceof Text && style.visibility === 'visible') {
    writeNode(node, whiteSpaceOf(style), kind, builder)
  }
}

/** The nodes within an element as they are drawn. */
function nodesOf(element: Element): Iterable<Node> {
  if (element.shadowRoot !== null) return element.shadowRoot.childNodes
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return element.childNodes
}

/** What the text around an element is; `prose` where nothing tells. */
function kindAround(element: Element): BlockKind {
  for (let each = composedParent(element); each !== null; each = composedParent(each)) {
    const kind = blockKindOf(each, true)
    if (kind !== null) return kind
  }
  return 'prose'
}
