import { blockKindOf } from './block-kind-of'
import { isBlock } from './is-block'
import type { BlockKind } from './page-text'

/** What an element is to the line: a part of it, an end of it, a box in it, or a part of such a box. */
export type Edge = 'none' | 'block' | 'box' | 'gap'

/** What text in an element is drawn as. */
export interface Surroundings {
  readonly style: CSSStyleDeclaration
  readonly kind: BlockKind
  readonly edge: Edge
  /** A picture and the frame of a formula hold text, but only some elements in them draw it. */
  readonly drawsText: boolean
  readonly isInBox: boolean
  readonly isInFormula: boolean
}

/** Elements that make no part of a page by themselves, however they are laid out. */
const phrasing: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
)

const structures: ReadonlySet<string> = new Set(['svg', 'math'])
const letters: ReadonlySet<string> = new Set('text foreignObject mi mn mo ms mtext'.split(' '))

/** What text in an element is drawn as; `around`: the same of the element around it. */
export function surroundingsIn(
  element: Element,
  style: CSSStyleDeclaration,
  around: Surroundings | null,
): Surroundings {
  const { localName } = element
  const isInFormula = around?.isInFormula === true || localName === 'math'
  const edge = around?.isInFormula === true ? 'none' : edgeOf(element, style, around?.isInBox === true)
  return {
    style,
    edge,
    kind: blockKindOf(element, edge === 'block', around?.kind ?? 'prose'),
    drawsText: letters.has(localName) || (around?.drawsText !== false && !structures.has(localName)),
    isInBox: edge === 'box' || (around?.isInBox === true && edge !== 'block'),
    isInFormula,
  }
}

function edgeOf(
  element: Element,
  { cssFloat, display, position }: CSSStyleDeclaration,
  isInBox: boolean,
): Edge {
  if (display.startsWith('inline-')) return 'box'
  if (!isBlock(display)) return 'none'
  if (!phrasing.has(element.localName)) return 'block'
  // Formulas and marks of sources are such elements within a sentence, laid out as tables, in columns, or by themselves.
  if (isInBox || position === 'absolute' || position === 'fixed') return 'gap'
  return cssFloat !== 'none' && element.textContent.trim().length <= 3 ? 'none' : 'block'
}
