import { useRef } from 'preact/hooks'

import { Section } from '../../components/page/section'
import type { ReviewEntry } from '../../components/review/review-entry'
import { ReviewList } from '../../components/review/review-list'
import { callBackground } from '../../utils/protocol/call-background'
import { deleteReview, reviews } from '../../utils/storage/reviews'
import { storedRuns } from '../../utils/storage/runs'
import { useStored } from './use-stored'

/** The texts that wait for a person. */
export function Reviews() {
  const [entries, load] = useStored('reviews', reviewEntries)
  const isBusy = useRef(false)
  // A second press while the first is under way would take it back.
  const once = async (change: () => Promise<unknown>) => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      await change()
      await load()
    } finally {
      isBusy.current = false
    }
  }
  return (
    <Section
      id="review"
      title="Review queue"
      lead="Texts that the model was not sure enough of. Say which label is right: it is kept as a correction."
    >
      {entries !== null && (
        <ReviewList
          entries={entries}
          onDecide={(runId, labelId) =>
            void once(() => callBackground({ type: 'run-correct', runId, labelId }))
          }
          onRemove={(runId) => void once(() => deleteReview(runId))}
        />
      )}
    </Section>
  )
}

async function reviewEntries(): Promise<readonly ReviewEntry[]> {
  return Promise.all(
    (await reviews()).map(async (item) => {
      const run = await storedRuns.get(item.id)
      return { item, run: run?.type === 'classification' ? run : null }
    }),
  )
}
