import { flatChildren, flatPath, isElement, isText } from './flat-tree'
import { isControl, isLeftOut } from './is-left-out'
import { nodesAround } from './nodes-around'
import type { NodeText } from './page-text'
import { type Surroundings, surroundingsIn } from './surroundings'
import { type TextStyle, textStyle } from './text-style'
import { type TextWriter, textWriter } from './text-writer'
import { writeNode } from './write-node'

interface Reading {
  readonly writer: TextWriter
  /** What has been asked of styles once; the texts of an element may be many. */
  readonly styles: Map<Surroundings, TextStyle>
}

/** A node to read, or what is to be done after all within one. */
type Step = readonly [node: Node, around: Surroundings] | (() => void)

/**
 * The visible text of a part of a page, in the order in which it is drawn: open shadow roots and their slots are entered,
 * hidden parts, controls and the annotations of ruby are left out. Text that cannot be selected is text all the same.
 */
export function readText(root: Element | ShadowRoot): NodeText {
  const reading: Reading = { writer: textWriter(), styles: new Map() }
  const around = surroundingsOf(root)
  const steps: Step[] = around === null ? [] : childSteps(root, around)
  // A page's tree may be deeper than calls can be.
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'function') step()
    else for (const next of read(step[0], step[1], reading)) steps.push(next)
  }
  return { type: 'nodes', root, around: nodesAround(root), ...reading.writer.finish() }
}

/** `null` where the root is not drawn. */
function surroundingsOf(root: Element | ShadowRoot): Surroundings | null {
  const elements = flatPath(root).filter(isElement)
  const styles = elements.map((element) => getComputedStyle(element))
  const drawn = elements.findLast((_, index) => styles[index]?.display !== 'contents')
  if (drawn?.isConnected !== true || !drawn.checkVisibility()) return null
  let around: Surroundings | null = null
  for (const [index, element] of elements.entries()) {
    const style = styles[index]
    if (style !== undefined) around = surroundingsIn(element, style, around)
  }
  return around
}

/** Reads a node; what is left to do is returned, the last of it first. */
function read(node: Node, around: Surroundings, reading: Reading): Step[] {
  const { writer } = reading
  if (isText(node)) {
    const { drawn, whiteSpace } = textStyleIn(around, reading)
    if (drawn === 'as-text') writeNode(node, whiteSpace, around.kind, writer)
    else if (drawn === 'as-gap' && node.data.trim() !== '') writer.gap()
    return []
  }
  if (!isElement(node)) return []
  const style = getComputedStyle(node)
  if (isLeftOut(node, style)) {
    if (isControl(node) && style.display !== 'none') writer.gap()
    return []
  }
  if (node.localName === 'br') {
    writer.endLine(around.kind, true)
    return []
  }
  const within = surroundingsIn(node, style, around)
  return [leave(within, around, writer), ...childSteps(node, within)]
}

function textStyleIn(around: Surroundings, { styles }: Reading): TextStyle {
  const known = styles.get(around)
  if (known !== undefined) return known
  const style = textStyle(around.style)
  const own: TextStyle = around.drawsText ? style : { ...style, drawn: 'not' }
  styles.set(around, own)
  return own
}

/** Begins what an element is to the line, and returns what ends it. */
function leave({ edge }: Surroundings, { kind }: Surroundings, writer: TextWriter): () => void {
  switch (edge) {
    case 'block':
      writer.endLine(kind, false)
      return () => writer.endLine(kind, false)
    case 'box': {
      const start = writer.beginBox()
      return () => writer.endBox(start)
    }
    case 'gap':
      writer.gap()
      return () => writer.gap()
    case 'none':
      return () => {}
  }
}

function childSteps(node: Element | ShadowRoot, around: Surroundings): Step[] {
  return flatChildren(node)
    .map((child): Step => [child, around])
    .toReversed()
}
