import { useEffect, useRef, useState } from 'preact/hooks'

import type { Span } from '../../utils/model/text-block'
import type { TextChange } from '../../utils/page/paint/follow-text'
import type { PageText } from '../../utils/page/text/page-text'
import { type Mark, markPage, type PageMarks } from './page-marks'

/** Which mark is looked at; one that was pressed stays when the pointer goes on. */
export interface OpenMark {
  readonly place: number | null
  readonly isPinned: boolean
}

interface UseMarks {
  readonly text: PageText | null
  /** `null` while nothing is to be marked. The same array as long as it says the same. */
  readonly spans: readonly Span[] | null
  readonly marks: readonly Mark[]
  readonly layer: HTMLElement
  readonly signal: AbortSignal
  readonly onFollow: (change: TextChange) => void
}

const none: ReadonlySet<number> = new Set()

/** Marks on the page for as long as there is something to mark. */
export function useMarks({ layer, marks, onFollow, signal, spans, text }: UseMarks) {
  const [open, setOpen] = useState<OpenMark>({ place: null, isPinned: false })
  const [changed, setChanged] = useState({ lost: none, hasGrown: false })
  const page = useRef<PageMarks | null>(null)

  useEffect(() => {
    if (text === null || spans === null) return
    const lifetime = new AbortController()
    setOpen({ place: null, isPinned: false })
    setChanged({ lost: none, hasGrown: false })
    page.current = markPage({
      text,
      spans,
      layer,
      signal: AbortSignal.any([signal, lifetime.signal]),
      onHover: (place) => {
        if (place !== null) setOpen((before) => (before.isPinned ? before : { place, isPinned: false }))
      },
      onPress: (place) => setOpen({ place, isPinned: true }),
      onChange: (change) => {
        const lost = change.spans.flatMap((span, place) => (span === null ? [place] : []))
        setChanged({ lost: new Set(lost), hasGrown: change.hasGrown })
        onFollow(change)
      },
    })
    return () => {
      page.current = null
      lifetime.abort()
    }
  }, [text, spans])

  // Compared by what they say: a run that changes elsewhere paints nothing anew.
  const key = JSON.stringify(marks)
  useEffect(() => page.current?.show(marks), [text, spans, key])
  useEffect(() => page.current?.activate(open.place), [text, spans, key, open.place])

  return {
    open: open.place,
    ...changed,
    onOpen: (place: number | null) => setOpen({ place, isPinned: place !== null }),
    /** Opens a mark and scrolls the page to it. */
    goTo: (place: number) => {
      setOpen({ place, isPinned: true })
      page.current?.reveal(place)
    },
  }
}
