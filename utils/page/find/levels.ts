import { composedAncestors, composedChildren, composedClosest, composedParent } from './composed-tree'
import { likenessTo } from './is-alike'
import { isShown } from './is-shown'
import { queryDeep } from './query-deep'
import type { TextMeasure } from './text-measure'
import { wordsOf } from './words-of'

/** Things of one kind beside each other. */
export interface Level {
  /** The one that was pointed at, or that holds it. */
  readonly item: Element
  /** All of them, itself included, in the order of the document. */
  readonly items: readonly Element[]
  /** Whether their names tell that each is a thing of its own: a row, an article, a comment. */
  readonly isRecord: boolean
}

const records = '[role="article"], [role="comment"], [role="listitem"], [role="row"], article, tr'
/** Parts of something, however many there are. */
const parts =
  'p, h1, h2, h3, h4, h5, h6, blockquote, pre, figure, hr, br, td, th, dt, thead, tbody, tfoot, caption, [role="cell"], ' +
  '[role="gridcell"], [role="rowheader"], [role="columnheader"], option, label, input, button'
const fewest = 3

/** The kinds of things that an element is in, from the inside out. */
export function* levelsAround(element: Element, measure: TextMeasure): Generator<Level> {
  for (const item of [element, ...composedAncestors(element)]) {
    const level = levelOf(item, measure)
    if (level !== null) yield level
  }
}

function levelOf(item: Element, measure: TextMeasure): Level | null {
  if (item.matches(parts) || item.matches('html, head, body, main') || isInLine(item)) return null
  const isRecord = item.matches(records)
  const items = siblingsOf(item).filter((each) => measure(each) > 0 && !isAd(each) && isShown(each))
  const average = items.reduce((sum, each) => sum + measure(each), 0) / items.length
  const isNamed = isRecord || item.matches('li, dd')
  if (items.length < fewest || !items.includes(item) || (!isNamed && average < 12)) return null
  return { item, items, isRecord }
}

function siblingsOf(item: Element): Element[] {
  if (item.matches('tr, [role="row"]')) return rowsOf(item)
  if (item.matches('dd')) return [...(item.closest('dl')?.querySelectorAll('dd') ?? [])]
  const around = composedParent(item)
  const siblings = around === null ? [] : composedChildren(around)
  const named = ['article, [role="article"]', '[role="comment"]', 'li, [role="listitem"]']
  const kind = named.find((selector) => item.matches(selector))
  return siblings.filter(kind === undefined ? likenessTo(item) : (each) => each.matches(kind))
}

/** All rows of a table but those that name its columns. */
function rowsOf(row: Element): Element[] {
  const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]'
  const table = composedClosest(row, tables)
  if (table === null) return []
  return queryDeep(table, 'tr, [role="row"]').filter((each) => {
    const cells = composedChildren(each)
    const isHead = cells.every((cell) => cell.matches('th, [role="columnheader"]'))
    return composedClosest(each, tables) === table && !isHead && composedClosest(each, 'thead') === null
  })
}

const adWords = new Set(['ad', 'ads', 'advert', 'advertisement', 'sponsored', 'promoted', 'promo'])

function isAd(element: Element): boolean {
  const names = [element.id, ...element.classList, element.getAttribute('aria-label') ?? '']
  if (names.some((name) => wordsOf(name).some((word) => adWords.has(word)))) return true
  const labels = [...element.querySelectorAll('span, small, div, p')].filter(
    (each) => each.childElementCount === 0,
  )
  return labels.some(
    ({ textContent }) => textContent.length < 24 && adWords.has(textContent.trim().toLowerCase()),
  )
}

function isInLine(element: Element): boolean {
  return getComputedStyle(element).display === 'inline'
}
