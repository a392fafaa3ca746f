import type { AlikeProgress } from '../../utils/model/alike'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'
import type { AlikeCounts } from './alike-counts'

/** What was found on the page, beyond the items that are listed. */
export interface AlikeFound {
  /** Items that are listed. */
  readonly listed: number
  /** All that the page has. */
  readonly onPage: number
  /** Left out, since they say nothing. */
  readonly empty: number
  /** Different texts among those that are listed. */
  readonly texts: number
  /** Of those, cut to what is sent at most. */
  readonly cut: number
}

export function foundHeadline({ listed }: AlikeFound): string {
  if (listed === 0) return 'Nothing with a text was found here'
  return listed === 1 ? 'Only this one was found' : `${formatCount(listed)} items like this`
}

/** What a person should know of them before they are sent. */
export function foundNotes(
  { cut, empty, listed, onPage, texts }: AlikeFound,
  limits: { readonly items: number; readonly characters: number },
): readonly string[] {
  const left = onPage - listed - empty
  return [
    ...(left > 0
      ? [`The page has ${formatCount(onPage)}; at most ${formatCount(limits.items)} are taken at once.`]
      : []),
    ...(empty > 0 ? [`${plural(empty, 'item')} without a text ${empty === 1 ? 'is' : 'are'} left out.`] : []),
    ...(texts < listed ? [`${plural(texts, 'different text')}: what says the same is asked once.`] : []),
    ...(cut > 0
      ? [
          `Of ${plural(cut, 'long text')} only the first ${formatCount(limits.characters)} characters are sent.`,
        ]
      : []),
  ]
}

/** What came of it so far: `22 classified, 2 failed, 4 left`. */
export function outcomeWords({ done, failed, open, running }: AlikeCounts): string {
  const left = open + running
  return [
    `${formatCount(done)} classified`,
    ...(failed > 0 ? [`${formatCount(failed)} failed`] : []),
    ...(left > 0 ? [`${formatCount(left)} left`] : []),
  ].join(', ')
}

/** What a screen reader is told, at each quarter and at the end; each item would be too much. */
export function spokenProgress(counts: AlikeCounts, { isRunning, waitingUntil }: AlikeProgress): string {
  if (!isRunning) return counts.done + counts.failed === 0 ? '' : `${outcomeWords(counts)}.`
  if (waitingUntil !== null) return 'Rate limit. Waiting to try again.'
  const quarter = Math.floor((4 * (counts.done + counts.failed)) / counts.total)
  return quarter === 0
    ? `Classifying ${plural(counts.total, 'item')}.`
    : `${formatCount(Math.ceil((quarter * counts.total) / 4))} of ${formatCount(counts.total)}.`
}
