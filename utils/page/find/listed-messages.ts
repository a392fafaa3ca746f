import { composedChildren } from './composed-tree'
import { isAlike } from './is-alike'
import { isChrome } from './is-chrome'
import { type FoundTurn, markedRole } from './marked-messages'
import { type MessageRole, messageRole } from './message-role'
import { mostOf } from './most-of'
import { queryDeep } from './query-deep'
import { isShown, type TextMeasure } from './text-measure'

const lists = [
  '[role="log"]',
  '[role="feed"]',
  ...['chat', 'conversation', 'messages', 'thread', 'transcript'].map((word) => `[class*="${word}" i]`),
].join(', ')

/**
 * The messages of a page whose elements tell nothing, by how they stand: the list with the most text is followed down to
 * where its text divides into turns of two sides.
 */
export function listedMessages(document: Document, measure: TextMeasure): FoundTurn[] {
  const found = queryDeep(document, lists)
    .filter((each) => measure(each) > 0 && !isChrome(each) && isShown(each))
    .toSorted((a, b) => measure(b) - measure(a))
  for (const list of found.slice(0, 5)) {
    const turns = turnsBelow(list, measure)
    if (turns.length > 0) return turns
  }
  return []
}

function turnsBelow(list: Element, measure: TextMeasure): FoundTurn[] {
  for (let around: Element | undefined = list; around !== undefined;) {
    const parts: Element[] = composedChildren(around).filter((each) => measure(each) > 0 && isShown(each))
    const turns = turnsOf(parts, measure)
    if (turns.length > 0) return turns
    around = parts.toSorted((a, b) => measure(b) - measure(a))[0]
  }
  return []
}

/** None unless both sides are there: a list of links divides just as well. */
function turnsOf(parts: readonly Element[], measure: TextMeasure): FoundTurn[] {
  const [first] = parts
  if (first === undefined || parts.length < 2) return []
  const others = parts.filter((each) => !isAlike(each, first))
  if (others.some((each) => others[0] !== undefined && !isAlike(each, others[0]))) return []
  for (const roleOf of [(part: Element) => nameRole(part, measure), sideRoles(parts, measure)]) {
    const turns = parts.map((element) => ({ element, role: roleOf(element) ?? ('unknown' as const) }))
    if (new Set(turns.map(({ role }) => role)).isSupersetOf(new Set(['user', 'assistant']))) return turns
  }
  return []
}

/** Who wrote a turn by what is within it, or by the name that stands above its text. */
function nameRole(turn: Element, measure: TextMeasure): MessageRole | null {
  const within = queryDeep(turn, '[class], [data-testid], [aria-label]').flatMap(
    (each) => markedRole(each) ?? [],
  )
  if (within.length > 0) return within.every((role) => role === within[0]) ? (within[0] ?? null) : null
  const name = firstText(turn, measure)
  return name.length > 24
    ? null
    : messageRole({ tag: '', classes: [], attributes: { 'data-role': name }, label: name })
}

/** The first words in it; pictures of faces have no letters. */
function firstText(element: Element, measure: TextMeasure): string {
  const leaves = queryDeep(element, '*').filter(
    (each) => each.childElementCount === 0 && each.shadowRoot === null && measure(each) > 0,
  )
  return leaves.map((each) => each.textContent.trim()).find((text) => /\p{L}/u.test(text)) ?? ''
}

/** A person's own messages stand at the end of the line. */
function sideRoles(parts: readonly Element[], measure: TextMeasure): (part: Element) => MessageRole | null {
  const sides = new Map(
    parts.map((part) => {
      const around = part.getBoundingClientRect()
      const { left, right } = textBox(part, measure)
      const shift = left - around.left - (around.right - right)
      const isRightToLeft = getComputedStyle(part).direction === 'rtl'
      return [part, Math.abs(shift) < 24 ? 0 : Math.sign(shift) * (isRightToLeft ? -1 : 1)]
    }),
  )
  return (part) => {
    const side = sides.get(part)
    return side === undefined ? null : side > 0 ? 'user' : 'assistant'
  }
}

/** From where to where its text reaches across the page. */
function textBox(part: Element, measure: TextMeasure): { left: number; right: number } {
  const inner = mostOf(part, measure)
  if (inner !== null) return textBox(inner, measure)
  const own = composedChildren(part).filter((each) => measure(each) > 0)
  const boxes = (own.length > 0 ? own : [part]).map((each) => each.getBoundingClientRect())
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
  }
}
