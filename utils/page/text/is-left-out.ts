/** Elements without text of their own on the page, or with text that is a control's. */
const silent: ReadonlySet<string> = new Set(
  (
    'script style noscript template head title svg canvas video audio iframe object embed img picture map ' +
    'button select option optgroup datalist textarea input progress meter rt rp rtc'
  ).split(' '),
)

/** Whether nothing within an element is drawn as text that a person reads there. */
export function isLeftOut(element: Element, style: CSSStyleDeclaration): boolean {
  const { localName } = element
  if (silent.has(localName) || localName.startsWith('surelight-')) return true
  if (style.display === 'none' || style.contentVisibility === 'hidden') return true
  if (style.opacity === '0' || style.fontSize === '0px') return true
  return isClipped(style) || isInClosedDetails(element)
}

/** Kept for screen readers alone: what it says stands beside it, drawn. */
function isClipped({ clip, clipPath, height, overflow, position, width }: CSSStyleDeclaration): boolean {
  if (position !== 'absolute' && position !== 'fixed') return false
  if (/^rect\((?:0px|1px|auto)(?:,? (?:0px|1px)){3}\)$/.test(clip) || clipPath === 'inset(50%)') return true
  return overflow === 'hidden' && Number.parseFloat(width) <= 1 && Number.parseFloat(height) <= 1
}

function isInClosedDetails(element: Element): boolean {
  const parent = element.parentElement
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false
  return element !== parent.querySelector(':scope > summary')
}
