import { createHost } from '../../../utils/page/host'
import { hostStyle } from '../../../utils/page/host-style'
import { followText, type TextChange } from '../../../utils/page/paint/follow-text'
import { watchPointer } from '../../../utils/page/paint/hover'
import { isDark } from '../../../utils/page/paint/is-dark'
import { markAt } from '../../../utils/page/paint/mark-at'
import { createPainter, type Painter } from '../../../utils/page/paint/painter'
import type { PageText, PaintMark, Span } from '../../../utils/page/text/page-text'
import { readField } from '../../../utils/page/text/read-field'
import { readText } from '../../../utils/page/text/read-text'

/** What a test has painted on a page. */
export interface Painting {
  readonly host: HTMLElement
  readonly layer: HTMLElement
  readonly painter: Painter
  readonly lifetime: AbortController
  text: PageText
  marks: readonly PaintMark[]
}

/** The page's part of the extension, as a test finds it in the extension's own world of a page. */
const paintModule = {
  followText,
  isDark,
  markAt,
  readField,
  readText,
  watchPointer,
  /** Makes a host with a layer, as the card does, and a painter that draws on it. */
  begin(text: PageText): Painting {
    const lifetime = new AbortController()
    const { host, root } = createHost(hostStyle, lifetime.signal)
    const layer = document.createElement('div')
    root.before(layer)
    const painter = createPainter({ layer, signal: lifetime.signal })
    const painting = { host, layer, painter, lifetime, text, marks: [] }
    paintModule.painting = painting
    return painting
  },
  painting: null as Painting | null,
  /** Where words are in a text, each time that they are there. */
  spansOf(text: string, words: string): readonly Span[] {
    const spans: Span[] = []
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
      spans.push({ start, end: start + words.length })
    }
    return spans
  },
  /** What tests keep from one step to the next. */
  changes: [] as TextChange[],
  heard: [] as string[],
}

declare global {
  var surelight: typeof paintModule
}

globalThis.surelight = paintModule
