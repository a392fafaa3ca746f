/** Narrower than this, a window has no room beside the items. Pixels; `alike.css` says the same. */
const narrow = 760

/** The card's width with the gaps around it. Pixels. */
const needed = 388

/** About the width of a chip, which stands at the end of an item. Pixels. */
const chip = 160

/**
 * Where the card stands out of the way: in the upper corner before the items, or behind them where there is more room than the
 * chips make up for; at the bottom of a narrow window.
 *
 * @param items how far they reach to both sides; `null` for none
 */
export function dock(
  items: { readonly left: number; readonly right: number } | null,
  isRightToLeft: boolean,
  view: { readonly innerWidth: number; readonly innerHeight: number },
): { readonly x: number; readonly y: number } {
  const { innerHeight, innerWidth } = view
  const [start, end] = isRightToLeft ? [innerWidth, 0] : [0, innerWidth]
  if (innerWidth < narrow) return { x: start, y: innerHeight }
  const left = items?.left ?? 0
  const right = innerWidth - (items?.right ?? innerWidth)
  const [before, behind] = isRightToLeft ? [right, left] : [left, right]
  return { x: before >= needed || before + chip >= behind ? start : end, y: 0 }
}
