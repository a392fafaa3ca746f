/** A place between two characters of a node. */
export interface Caret {
  readonly node: Node
  readonly offset: number
}

/** The place nearest to a point of the window, also in the shadow roots given. */
export function caretAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): Caret | null {
  // Chrome has it since 128; what older ones have sees no shadow roots.
  const positionAt = document.caretPositionFromPoint as Document['caretPositionFromPoint'] | undefined
  if (positionAt !== undefined) {
    const position = positionAt.call(document, x, y, { shadowRoots: [...shadowRoots] })
    return position === null ? null : { node: position.offsetNode, offset: position.offset }
  }
  const range = document.caretRangeFromPoint(x, y)
  return range === null ? null : { node: range.startContainer, offset: range.startOffset }
}
