import { useEffect, useRef } from 'preact/hooks'

import { formatWhen } from '../format/format-when'
import { plural } from '../format/plural'
import type { ReviewEntry } from './review-entry'
import { ReviewRow } from './review-row'

interface ReviewListProps {
  readonly entries: readonly ReviewEntry[]
  readonly onDecide: (runId: string, labelId: string) => void
  readonly onRemove: (runId: string) => void
}

/** What waits for a person, the oldest first. When one is done the focus goes to the one in its place. */
export function ReviewList({ entries, onDecide, onRemove }: ReviewListProps) {
  const list = useRef<HTMLUListElement>(null)
  const empty = useRef<HTMLParagraphElement>(null)
  const left = useRef<number | null>(null)
  useEffect(() => {
    const place = left.current
    left.current = null
    if (place === null) return
    if (entries.length === 0) return empty.current?.focus()
    const row = list.current?.children[Math.min(place, entries.length - 1)]
    row?.querySelector<HTMLElement>('.review-answer button')?.focus()
  }, [entries])
  const leaving = (index: number, then: () => void) => {
    left.current = index
    then()
  }
  return (
    <>
      <output class="soft">{entries.length === 0 ? '' : `${waiting(entries.length)}.`}</output>
      {entries.length === 0 && (
        <p class="empty" tabIndex={-1} ref={empty}>
          Nothing waits. A label set can put the texts here whose verdict is “review”: see its settings.
        </p>
      )}
      {entries.length > 0 && (
        <ul class="review-list" aria-label="Texts that wait" ref={list}>
          {entries.map(({ item: { at, id }, run }, index) =>
            run === null ? (
              <li key={id} class="review-row" data-run={id}>
                <div class="review-answer">
                  <p class="soft">
                    The result of <time dateTime={new Date(at).toISOString()}>{formatWhen(at)}</time> is no
                    longer stored.
                  </p>
                  <button
                    type="button"
                    class="button button-quiet"
                    onClick={() => leaving(index, () => onRemove(id))}
                  >
                    Remove
                  </button>
                </div>
              </li>
            ) : (
              <ReviewRow
                key={id}
                run={run}
                at={at}
                onDecide={(labelId) => leaving(index, () => onDecide(id, labelId))}
                onRemove={() => leaving(index, () => onRemove(id))}
              />
            ),
          )}
        </ul>
      )}
    </>
  )
}

function waiting(count: number): string {
  return `${plural(count, 'text')} ${count === 1 ? 'waits' : 'wait'}`
}
