import { followText, type TextChange } from '../../utils/page/paint/follow-text'
import { watchPointer } from '../../utils/page/paint/hover'
import { isDark } from '../../utils/page/paint/is-dark'
import { createPainter } from '../../utils/page/paint/painter'
import { reveal } from '../../utils/page/reveal'
import type { PageText, PaintMark, Span } from '../../utils/page/text/page-text'
import { pieceAt } from '../../utils/page/text/piece-at'

/** A stretch that is marked, by its place in the list that is followed. */
export interface Mark {
  readonly place: number
  readonly level: PaintMark['level']
}

export interface PageMarksOptions {
  readonly text: PageText
  /** What is followed on the page: sentences or tokens, in the order of the text. */
  readonly spans: readonly Span[]
  /** In the card's own root, for what no highlight can draw. */
  readonly layer: HTMLElement
  readonly signal: AbortSignal
  readonly onHover: (place: number | null) => void
  readonly onPress: (place: number) => void
  /** The page has changed; the spans are those of the places. */
  readonly onChange: (change: TextChange) => void
}

export interface PageMarks {
  readonly show: (marks: readonly Mark[]) => void
  readonly activate: (place: number | null) => void
  readonly reveal: (place: number) => void
  readonly rectangle: (place: number) => DOMRect | null
}

/** Marks of a check on the page's own text: painted, followed where the page changes, and found under the pointer. */
export function markPage({
  layer,
  onChange,
  onHover,
  onPress,
  signal,
  spans,
  text,
}: PageMarksOptions): PageMarks {
  let now: { text: PageText; spans: readonly (Span | null)[] } = { text, spans }
  let marks: readonly Mark[] = []
  let active: number | null = null
  const painter = createPainter({ layer, signal })
  const laid = () =>
    marks
      .flatMap(({ level, place }) => {
        const span = now.spans[place] ?? null
        return span === null ? [] : [{ ...span, level, place }]
      })
      .toSorted((a, b) => a.start - b.start)
  let painted: ReturnType<typeof laid> = []
  const paint = () => {
    painted = laid()
    painter.paint(now.text, painted)
    painter.activate(active === null ? null : (now.spans[active] ?? null))
  }
  const find = (x: number, y: number) => {
    const index = painter.markAt(x, y)
    return index === null ? null : (painted[index]?.place ?? null)
  }
  const rectangle = (place: number) => {
    const span = now.spans[place] ?? null
    return span === null ? null : (painter.rectanglesOf(span)[0] ?? null)
  }
  followText({
    text,
    spans,
    signal,
    onChange: (change) => {
      now = change
      paint()
      onChange(change)
    },
  })
  watchPointer({ find, onHover, onPress, signal })
  return {
    show: (next) => {
      marks = next
      paint()
    },
    activate: (place) => {
      active = place
      painter.activate(place === null ? null : (now.spans[place] ?? null))
    },
    rectangle,
    reveal: (place) => reveal(elementOf(now.text, now.spans[place]?.start), () => rectangle(place)),
  }
}

/** Whether what is marked stands on a dark ground. */
export function isOnDark(text: PageText): boolean {
  return isDark(elementOf(text))
}

/** Where an offset of the text is: an element to read styles of, and to scroll from. */
export function elementOf(text: PageText, offset = 0): Element {
  if (text.type === 'field') return text.field
  const parent = pieceAt(text, offset)?.node.parentElement
  return parent ?? (text.root instanceof Element ? text.root : text.root.host)
}
