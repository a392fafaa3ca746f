import { commonStart } from '../text/common-ends'
import type { FieldText, PaintMark, Span } from '../text/page-text'
import type { BoxLook } from './box-style'
import { isVertical } from './is-vertical'
import type { LineGroup } from './line-group'
import { markAt } from './mark-at'
import { mirrorField } from './mirror-field'
import { paintedLevel } from './painted-level'
import { shadowRootsOf } from './shadow-roots-of'
import type { Sheet, SheetOptions } from './sheet'

/** Paints the text of a field, with boxes over it. */
export function fieldSheet(
  fieldText: FieldText,
  marks: readonly PaintMark[],
  { document, layer, signal }: SheetOptions,
): Sheet {
  const { field, text } = fieldText
  const mirror = mirrorField(field, layer, signal)
  const stretches = marks.flatMap((mark) => {
    const look = paintedLevel(mark)
    return look === null ? [] : [{ start: mark.start, end: mark.end, look: look as BoxLook }]
  })
  let ringed: Span | null = null
  /** Those that still stand on their words. */
  const kept = <T extends Span>(some: readonly T[]): readonly T[] => {
    if (!field.isConnected) return []
    const from = field.value === text ? Infinity : commonStart(text, field.value)
    return some.filter(({ end }) => end <= from)
  }
  const group = <T>(some: readonly (Span & T)[]): LineGroup<T> => ({
    element: field,
    stretches: kept(some),
    bounds: () => field.getBoundingClientRect(),
    rectanglesOf: mirror.rectanglesOf,
    isVertical: isVertical(field),
  })
  const rectanglesOf = (span: Span) => {
    mirror.renew()
    return kept([span]).flatMap(mirror.rectanglesOf)
  }
  return {
    painted: { painted: stretches.length, left: 0 },
    groups: () => {
      mirror.renew()
      const ring = ringed === null ? [] : [{ ...ringed, look: 'active' as const }]
      return [group(stretches), group(ring)]
    },
    activate: (span) => {
      ringed = span
    },
    rectanglesOf,
    markAt: (x, y) => markAt(fieldText, marks, x, y, document, rectanglesOf),
    element: field,
    shadowRoots: shadowRootsOf(fieldText),
  }
}
