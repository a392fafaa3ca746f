import { composedChildren } from './composed-tree'
import { markedRole } from './marked-role'
import { type MessageRole, speakerRole } from './message-role'
import { mostOf } from './most-of'
import { queryDeep } from './query-deep'
import type { TextMeasure } from './text-measure'

type Roles = readonly (MessageRole | null)[]

/** Who wrote each turn by what is within it, or by the name that stands above its text. */
export function nameRoles(turns: readonly Element[], measure: TextMeasure): Roles {
  const names = turns.map((turn) => nameOf(turn, measure))
  const roles = turns.map((turn, index) => roleWithin(turn) ?? speakerRole(names[index] ?? ''))
  // Of two names, the one that says nothing is the other side's: a model has many.
  const [known, ...others] = new Set(roles.filter((role) => role !== null))
  const isPair = new Set(names).size === 2 && !names.includes(null)
  if (known === undefined || others.length > 0 || !isPair) return roles
  return roles.map((role) => role ?? (known === 'user' ? 'assistant' : 'user'))
}

/** Who wrote each turn by where it stands: a person's own at the end of the line. */
export function sideRoles(turns: readonly Element[], measure: TextMeasure): Roles {
  return turns.map((turn) => {
    const around = turn.getBoundingClientRect()
    const { left, right } = textBox(turn, measure)
    const shift = left - around.left - (around.right - right)
    const isRightToLeft = getComputedStyle(turn).direction === 'rtl'
    return (isRightToLeft ? -shift : shift) > 24 ? 'user' : 'assistant'
  })
}

function roleWithin(turn: Element): MessageRole | null {
  const [role = null, ...others] = new Set(
    queryDeep(turn, '[class], [data-testid], [aria-label]').flatMap((each) => markedRole(each) ?? []),
  )
  return others.length > 0 ? null : role
}

/** The first words in it, where they are short and more follows; pictures of faces have no letters. */
function nameOf(turn: Element, measure: TextMeasure): string | null {
  const leaves = queryDeep(turn, '*').filter(
    (each) => each.childElementCount === 0 && each.shadowRoot === null && measure(each) > 0,
  )
  const first = leaves.find((each) => /\p{L}/u.test(each.textContent))
  const name = first?.textContent.trim() ?? ''
  return first === undefined || name.length > 24 || measure(turn) === measure(first) ? null : name
}

/** From where to where its text reaches across the page. */
function textBox(turn: Element, measure: TextMeasure): { left: number; right: number } {
  const inner = mostOf(turn, measure)
  if (inner !== null) return textBox(inner, measure)
  const own = composedChildren(turn).filter((each) => measure(each) > 0)
  const boxes = (own.length > 0 ? own : [turn]).map((each) => each.getBoundingClientRect())
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
  }
}
