import { isClipped } from './is-clipped'

/** Elements that draw no text of the page's own. */
const silent: ReadonlySet<string> = new Set(
  (
    'script style noscript noembed noframes template head title canvas video audio iframe object embed progress meter ' +
    'rt rp rtc annotation annotation-xml defs desc metadata symbol clipPath mask marker pattern'
  ).split(' '),
)

const controls: ReadonlySet<string> = new Set(
  'button select option optgroup datalist textarea input'.split(' '),
)

/** Whether an element is a control: what is written on it is no part of the text, but it stands in the line. */
export function isControl({ localName }: Element): boolean {
  return controls.has(localName)
}

/** Whether nothing within an element is drawn as text that a person reads there. */
export function isLeftOut(element: Element, style: CSSStyleDeclaration): boolean {
  const { localName } = element
  if (silent.has(localName) || controls.has(localName) || localName.startsWith('surelight-')) return true
  const { display } = style
  // Without a place in the tree that is drawn an element has no styles.
  if (display === 'none' || display === '') return true
  if (display === 'contents') return false
  if (style.opacity === '0') return true
  return display !== 'inline' && (style.contentVisibility === 'hidden' || isClipped(element, style))
}
