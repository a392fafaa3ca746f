import { composedClosest } from './composed-tree'
import { inDocumentOrder } from './document-order'
import { isAlike, likenessTo } from './is-alike'
import { type Level, levelsAround } from './levels'
import { queryDeep } from './query-deep'
import { ownBlock } from './text-block'
import { textMeasure, type TextMeasure } from './text-measure'

const navigation =
  'nav, menu, [role="navigation"], [role="menu"], [role="menubar"], [role="toolbar"], [role="tablist"]'
/** So many are looked into to tell what they have in common. */
const sample = 12

/**
 * From one list item, table row, comment or review, all that are like it beside it, itself included, in the order of the
 * document. Where there are not three of a kind, it is only the block that the element is in.
 */
export function alikeOf(element: Element): readonly Element[] {
  const own = [ownBlock(element)]
  if (composedClosest(element, navigation) !== null) return own
  const measure = textMeasure()
  let best: Level | null = null
  for (const level of levelsAround(element, measure)) {
    if (best !== null && !isPart(best, level, measure)) return columns(best, level, measure) ?? best.items
    best = level
  }
  return best?.items ?? own
}

/** Whether things are parts of the larger ones around them, and not what the larger ones only hold. */
function isPart(inner: Level, outer: Level, measure: TextMeasure): boolean {
  // A comment below a comment is one, too.
  if (inner.isRecord || isAlike(inner.item, outer.item)) return false
  const isNamed = inner.item.matches('li, dd')
  if (shareOf(inner, outer, measure) < (isNamed ? 0.5 : 0.8)) return true
  const counts = outer.items.slice(0, sample).map((each) => likeIn(each, inner.item).length)
  if (counts.filter((count) => count > 0).length < counts.length / 2) return true
  // The fields of a card are as many in each.
  const average = inner.items.reduce((sum, each) => sum + measure(each), 0) / inner.items.length
  const isField = inner.item.childElementCount === 0 || average < 40
  return !isNamed && isField && counts.every((count) => count === counts[0])
}

/** How much of the text of what is around them is theirs. */
function shareOf(inner: Level, outer: Level, measure: TextMeasure): number {
  return inner.items.reduce((sum, each) => sum + measure(each), 0) / measure(outer.item)
}

/** Things that only the layout puts into several columns. */
function columns(inner: Level, outer: Level, measure: TextMeasure): Element[] | null {
  if (inner.item.matches('tr, [role="row"], dd') || isAlike(inner.item, outer.item)) return null
  if (shareOf(inner, outer, measure) < 0.98) return null
  const all = outer.items.flatMap((each) => likeIn(each, inner.item)).filter((each) => measure(each) > 0)
  return inDocumentOrder(all)
}

function likeIn(outer: Element, item: Element): Element[] {
  return queryDeep(outer, item.localName).filter(likenessTo(item))
}
