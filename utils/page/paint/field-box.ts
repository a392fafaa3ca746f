import type { Rectangle } from './rectangle'
import { scale } from './scale'

/** Where the inside of a field's borders and scrollbars is. */
export interface FieldBox {
  /** Its upper left corner in the window. */
  readonly x: number
  readonly y: number
  /** In the field's own pixels, not rounded. */
  readonly width: number
  readonly height: number
  /** Pixels of the window for one of the field's own, where it is drawn larger or smaller. */
  readonly across: number
  readonly down: number
}

type Field = HTMLInputElement | HTMLTextAreaElement

export function fieldBox(field: Field, style: CSSStyleDeclaration): FieldBox {
  const { left, top, width, height } = field.getBoundingClientRect()
  const across = scale(width, field.offsetWidth)
  const down = scale(height, field.offsetHeight)
  const border = {
    left: pixels(style.borderLeftWidth),
    right: pixels(style.borderRightWidth),
    top: pixels(style.borderTopWidth),
    bottom: pixels(style.borderBottomWidth),
  }
  // A line has no scrollbars, and in Firefox a width of its own without padding (November 2026).
  const isLine = field.localName === 'input'
  const bars = (outer: number, inner: number) => (isLine ? 0 : Math.max(0, Math.round(outer - inner)))
  const barAcross = bars(field.offsetWidth - border.left - border.right, field.clientWidth)
  const barDown = bars(field.offsetHeight - border.top - border.bottom, field.clientHeight)
  const isBarFirst = barAcross > 0 && field.clientLeft > border.left + barAcross / 2
  const inside = border.left + (isBarFirst ? barAcross : 0)
  return {
    x: left + inside * across,
    y: top + border.top * down,
    width: width / across - border.left - border.right - barAcross,
    height: height / down - border.top - border.bottom - barDown,
    across,
    down,
  }
}

/** The part of the window in which a field shows its text: a line without its padding, lines with it. */
export function textPart(field: Field, style: CSSStyleDeclaration): Rectangle {
  const { across, down, height, width, x, y } = fieldBox(field, style)
  const isLine = field.localName === 'input'
  const before = isLine ? pixels(style.paddingLeft) : 0
  const after = isLine ? pixels(style.paddingRight) : 0
  return {
    left: x + before * across,
    top: y,
    right: x + (width - after) * across,
    bottom: y + height * down,
  }
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0
}
