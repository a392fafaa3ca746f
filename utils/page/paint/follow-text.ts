import type { PageText, Span } from '../text/page-text'
import { readField } from '../text/read-field'
import { readText } from '../text/read-text'
import { createAnchors } from './anchors'
import { findAgain } from './find-again'
import { isSameText } from './is-same-text'
import { observeText } from './observe-text'
import { throttle } from './throttle'

/** A text as it is now, in place of what it was. */
export interface TextChange {
  readonly text: PageText
  /** Where each of the spans is now; `null` for one whose words are not there. It may come back with them. */
  readonly spans: readonly (Span | null)[]
  /** Whether the text is longer than it was at first. */
  readonly hasGrown: boolean
  /** Whether the text's root has left the page, and none of the words are where it was. */
  readonly isGone: boolean
}

export interface FollowTextOptions {
  readonly text: PageText
  readonly spans: readonly Span[]
  readonly signal: AbortSignal
  readonly onChange: (change: TextChange) => void
  readonly view?: Window
}

export interface Follower {
  /** Follows more stretches of the text as it is now; changes list them after those before. */
  readonly add: (spans: readonly Span[]) => void
}

/** Milliseconds from one reading to the next, at least; more while there is nothing to follow. */
const pause = 250
const pauseWhileGone = 1000

/** Follows stretches of a text while the page changes around them: by their words, and never to other words. */
export function followText({
  text: firstText,
  spans: firstSpans,
  signal,
  onChange,
  view = window,
}: FollowTextOptions): Follower {
  let text = firstText
  let isGone = false
  let isWide = false
  const anchors = createAnchors(text.text, firstSpans)
  const read = () => {
    const isThere = (text.type === 'field' ? text.field : text.root).isConnected
    const again = isThere ? null : findAgain(text, anchors)
    if (!isThere && again === null) {
      observer.watchAround(text)
      if (isGone) return
      isGone = true
      onChange({ text, spans: anchors.none(), hasGrown: false, isGone })
      return
    }
    const next = again?.text ?? (text.type === 'field' ? readField(text.field) : readText(text.root))
    observer.watch(next)
    const isSame = isSameText(text, next)
    text = next
    if (isSame && !isGone) return
    const spans = again?.spans ?? anchors.findIn(next.text)
    anchors.settle(next.text, spans)
    if (again !== null) ({ isWide } = again)
    const hasGrown = !isWide && next.text.length > firstText.text.length
    isGone = false
    onChange({ text, spans, hasGrown, isGone })
  }
  const schedule = throttle(read, view, signal, () => (isGone ? pauseWhileGone : pause))
  const observer = observeText(signal, schedule)
  observer.watch(text)
  // Between the reading of the text and now it may have changed.
  schedule()
  return {
    add: (spans) => anchors.add(text.text, spans),
  }
}
