import { useEffect, useRef } from 'preact/hooks'

import { followPointer } from '../../utils/page/follow-pointer'
import type { TextChange } from '../../utils/page/paint/follow-text'
import { placeBeside } from '../../utils/page/place-beside'
import { aroundSpans } from './around-spans'
import { boundsOf } from './bounds-of'
import { elementOf } from './page-marks'
import type { CheckTarget } from './target'

/** Keeps the card beside the text that it is about, wherever the page takes that text, or where a person moved it. */
export function usePlace(first: CheckTarget | null, host: HTMLElement, signal: AbortSignal) {
  const beside = useRef<Pick<CheckTarget, 'span' | 'text'> | null>(first)
  const place = useRef<ReturnType<typeof placeBeside> | null>(null)
  useEffect(() => {
    const context = first === null ? null : elementOf(first.text)
    place.current = placeBeside({
      element: host,
      rectangle: () => (beside.current === null ? null : boundsOf(beside.current)),
      context,
      isRightToLeft: getComputedStyle(context ?? document.documentElement).direction === 'rtl',
      signal,
    })
  }, [])
  const moveBy = (right: number, down: number) => place.current?.moveBy(right, down)
  return {
    moveBy,
    moveWith: (event: PointerEvent) => followPointer(event, signal, moveBy),
    standBeside: (target: CheckTarget | null) => {
      beside.current = target
    },
    onFollow: ({ spans, text }: TextChange) => {
      const span = aroundSpans(spans)
      if (span !== null) beside.current = { text, span }
    },
  }
}
