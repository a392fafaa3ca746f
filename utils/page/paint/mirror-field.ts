import type { Span } from '../text/page-text'
import { mirroredStyles } from './mirror-styles'
import type { Rectangle } from './rectangle'
import { isVertical, scale } from './visible-part'

/** A copy of a field's text, laid out as the field lays it out, in which places can be measured. */
export interface FieldMirror {
  /** Takes over what the field is and holds now. */
  readonly renew: () => void
  /** Where a stretch of the value is drawn, in the window; also what is scrolled out of sight. */
  readonly rectanglesOf: (span: Span) => readonly Rectangle[]
}

/** The page has no nodes for a field's text, so it is measured in a copy of its box inside of the layer. */
export function mirrorField(
  field: HTMLInputElement | HTMLTextAreaElement,
  layer: HTMLElement,
  signal: AbortSignal,
): FieldMirror {
  const { ownerDocument: document } = layer
  const box = document.createElement('div')
  const line = document.createElement('div')
  const text = document.createTextNode('')
  const range = document.createRange()
  const isOneLine = field.localName === 'input'
  box.append(line)
  line.append(text)
  layer.append(box)
  signal.addEventListener('abort', () => box.remove(), { once: true })

  let origin = { x: 0, y: 0 }
  let drawnScale = { across: 1, down: 1 }
  return {
    renew: () => {
      const style = field.ownerDocument.defaultView?.getComputedStyle(field)
      if (style === undefined) return
      const { left, top, width, height } = field.getBoundingClientRect()
      drawnScale = { across: scale(width, field.offsetWidth), down: scale(height, field.offsetHeight) }
      const sides = insides(field, style)
      origin = { x: left + sides.left * drawnScale.across, y: top + sides.top * drawnScale.down }
      const inner = {
        width: width / drawnScale.across - sides.left - sides.right,
        height: height / drawnScale.down - sides.top - sides.bottom,
      }
      box.style.cssText = [
        'all: initial; position: absolute; left: 0; top: 0; visibility: hidden; box-sizing: border-box',
        ...mirroredStyles.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        ...(isOneLine
          ? ['display: flex; align-items: center; white-space: pre']
          : ['display: block', isVertical(field) ? `height: ${inner.height}px` : `width: ${inner.width}px`]),
        ...(isOneLine ? [`width: ${inner.width}px; height: ${inner.height}px`] : []),
      ].join(';')
      // The one that is not inherited.
      line.style.cssText = `all: unset; display: block; unicode-bidi: ${style.unicodeBidi}; ${isOneLine ? 'flex: none; min-inline-size: 100%' : ''}`
      box.lang = field.closest<HTMLElement>('[lang]')?.lang ?? ''
      if (text.data !== field.value) text.data = field.value
    },
    rectanglesOf: ({ start, end }) => {
      range.setStart(text, Math.min(start, text.length))
      range.setEnd(text, Math.min(end, text.length))
      const { left, top, width, height } = box.getBoundingClientRect()
      const across = drawnScale.across / scale(width, box.offsetWidth)
      const down = drawnScale.down / scale(height, box.offsetHeight)
      const x = origin.x - field.scrollLeft * drawnScale.across - left * across
      const y = origin.y - field.scrollTop * drawnScale.down - top * down
      return Array.from(range.getClientRects())
        .filter((each) => each.width > 0 && each.height > 0)
        .map((each) => ({
          left: x + each.left * across,
          top: y + each.top * down,
          right: x + each.right * across,
          bottom: y + each.bottom * down,
        }))
    },
  }
}

/** What is between the outside of a field and its padding: borders and scrollbars, the former not in whole pixels. */
function insides(field: HTMLElement, style: CSSStyleDeclaration) {
  const border = (side: string) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0
  const left = border('left')
  const right = border('right')
  const top = border('top')
  const bottom = border('bottom')
  const bars = (outer: number, inner: number, borders: number) =>
    Math.max(0, Math.round(outer - inner - borders))
  const across = bars(field.offsetWidth, field.clientWidth, left + right)
  const down = bars(field.offsetHeight, field.clientHeight, top + bottom)
  const isBarFirst = across > 0 && field.clientLeft > left + across / 2
  return {
    left: left + (isBarFirst ? across : 0),
    right: right + (isBarFirst ? 0 : across),
    top,
    bottom: bottom + down,
  }
}
