import type { Span } from '../text/page-text'
import { type FieldBox, fieldBox } from './field-box'
import { isVertical } from './is-vertical'
import { mirroredStyles } from './mirror-styles'
import type { Rectangle } from './rectangle'
import { scale } from './scale'

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

  let inside: FieldBox | null = null
  return {
    renew: () => {
      const style = field.ownerDocument.defaultView?.getComputedStyle(field)
      if (style === undefined) return
      inside = fieldBox(field, style)
      const { height, width } = inside
      box.style.cssText = [
        'all: initial; position: absolute; left: 0; top: 0; visibility: hidden; box-sizing: border-box',
        ...mirroredStyles.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        ...(isOneLine
          ? ['display: flex; align-items: center; white-space: pre']
          : ['display: block', isVertical(field) ? `height: ${height}px` : `width: ${width}px`]),
        ...(isOneLine ? [`width: ${width}px; height: ${height}px`] : []),
      ].join(';')
      // The one that is not inherited.
      line.style.cssText = `all: unset; display: block; unicode-bidi: ${style.unicodeBidi}; ${isOneLine ? 'flex: none; min-inline-size: 100%' : ''}`
      box.lang = field.closest<HTMLElement>('[lang]')?.lang ?? ''
      if (text.data !== field.value) text.data = field.value
    },
    rectanglesOf: ({ start, end }) => {
      if (inside === null) return []
      range.setStart(text, Math.min(start, text.length))
      range.setEnd(text, Math.min(end, text.length))
      const { left, top, width, height } = box.getBoundingClientRect()
      const across = inside.across / scale(width, box.offsetWidth)
      const down = inside.down / scale(height, box.offsetHeight)
      const x = inside.x - field.scrollLeft * inside.across - left * across
      const y = inside.y - field.scrollTop * inside.down - top * down
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
