/** Whether an element is there for screen readers alone: what it says is drawn beside it, or is nothing that a person sees. */
export function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  const { position } = style
  if (position !== 'absolute' && position !== 'fixed') return false
  return (isCutAway(style) || isDot(style)) && !isOnlyFormula(element)
}

/** What cuts less than two pixels out of an element leaves no text of it. */
function isCutAway({ clip, clipPath }: CSSStyleDeclaration): boolean {
  if (/^inset\((?:[5-9]\d|100)%/.test(clipPath)) return true
  const edges = /^rect\((.+)\)$/.exec(clip)?.[1]?.split(/,? /)
  if (edges === undefined) return false
  const [top = 0, right = 0, bottom = 0, left = 0] = edges.map(Number.parseFloat)
  return bottom - (top || 0) < 2 || right - (left || 0) < 2
}

function isDot({ height, overflow, width }: CSSStyleDeclaration): boolean {
  return overflow === 'hidden' && (Number.parseFloat(width) <= 1 || Number.parseFloat(height) <= 1)
}

/** A formula that is drawn as a picture has its words in such an element and nowhere else. */
function isOnlyFormula(element: Element): boolean {
  if (element.getElementsByTagName('math').length === 0) return false
  return element.parentElement?.textContent.trim() === element.textContent.trim()
}
