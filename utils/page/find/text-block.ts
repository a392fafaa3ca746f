import { composedChildren, composedClosest, composedParent } from './composed-tree'
import { likenessTo } from './is-alike'
import { type TextMeasure, textMeasure } from './text-measure'

/** Parts of a text, however many there are of them. */
export const prose =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, table, thead, tbody, tfoot, tr, td, th, caption, figure, figcaption, hr, details'
/** Nothing is one text beyond these. */
const bounds =
  'body, html, main, nav, aside, footer, form, dialog, [role="main"], [role="navigation"], [role="complementary"], [role="log"], [role="feed"], [role="list"], [role="dialog"]'
const units = 'article, [role="article"], [role="listitem"], [role="comment"]'
/** What only a page as a whole has around its text. */
const surroundings = 'nav, textarea, [contenteditable], [role="navigation"], [role="search"]'

/** The nearest element around an element that stands on lines of its own. */
export function ownBlock(element: Element): Element {
  let each = element
  for (;;) {
    const around = composedParent(each)
    if (around === null || around.matches('body, html') || !isInLine(each)) return each
    each = around
  }
}

function isInLine(element: Element): boolean {
  return /^(inline|contents|ruby)/.test(getComputedStyle(element).display)
}

/**
 * The largest text around an element that is still one: it grows with each element around it that adds to it, up to the
 * borders of the page's content, of an article, or of one among several of a kind.
 */
export function textBlockAround(element: Element, measure: TextMeasure = textMeasure()): Element {
  let inside = ownBlock(element)
  let best = inside
  while (!inside.matches(units) && !inside.matches(bounds)) {
    if (isOneOfSeveral(inside, measure)) return inside
    const around = composedParent(inside)
    if (around === null || around.matches(bounds) || isLayout(around)) break
    if (measure(around) >= measure(best) * 1.1) best = around
    inside = around
  }
  return best
}

/** Notes beside a text are within an article, too. */
function isLayout(element: Element): boolean {
  if (element.querySelector(surroundings) !== null) return true
  const hasAside = element.querySelector('aside, [role="complementary"]') !== null
  return hasAside && composedClosest(element, 'article, [role="article"]') === null
}

function isOneOfSeveral(element: Element, measure: TextMeasure): boolean {
  const around = composedParent(element)
  if (around === null || element.matches(prose) || around.matches(prose)) return false
  const others = composedChildren(around).filter((each) => each !== element && measure(each) > 0)
  return others.some(likenessTo(element)) && (hasBlocks(element) || isDrawnApart(element, around))
}

function hasBlocks(element: Element): boolean {
  return composedChildren(element).some((each) => !isInLine(each))
}

/** Whether it has a ground or a frame of its own, as a bubble has. */
function isDrawnApart(element: Element, around: Element): boolean {
  const { backgroundColor, borderTopWidth } = getComputedStyle(element)
  const ground = getComputedStyle(around).backgroundColor
  const isClear = /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)
  return borderTopWidth !== '0px' || (!isClear && backgroundColor !== ground)
}
