import { type CheckRun, isOver } from '../../utils/model/run'
import { checkCounts } from './check-counts'
import { LeftNote } from './left-note'
import { Note } from './note'
import { sentenceCount } from './sentence-count'

interface CheckNotesProps {
  readonly run: CheckRun
  readonly lost: ReadonlySet<number>
  readonly hasGrown: boolean
  readonly weakness: string | null
  /** Whether every sentence is listed, those without a number too. */
  readonly isWhole: boolean
  readonly onMarksAll: (marksAll: boolean) => void
  readonly onMore: () => void
  readonly onAgain: () => void
}

/** What a reader should know, each with its next step. */
export function CheckNotes(props: CheckNotesProps) {
  const { hasGrown, isWhole, lost, onAgain, onMarksAll, onMore, run, weakness } = props
  const { asked, numbered } = checkCounts(run.claims)
  const unnumbered = asked - numbered
  const again = isOver(run) ? { name: 'Check again', onAct: onAgain } : null
  return (
    <ul class="notes" aria-label="Notes">
      {weakness !== null && <Note isWarning>{weakness}</Note>}
      {unnumbered > 0 && !isWhole && (
        <Note action={{ name: unnumbered === 1 ? 'Show it' : 'Show them', onAct: () => onMarksAll(true) }}>
          {sentenceCount(unnumbered)} got no number.
        </Note>
      )}
      <LeftNote run={run} onMore={onMore} />
      {lost.size > 0 && (
        <Note action={hasGrown ? null : again}>
          {sentenceCount(lost.size)}{' '}
          {lost.size === 1
            ? 'has changed on the page and is not marked any more.'
            : 'have changed on the page and are not marked any more.'}
        </Note>
      )}
      {hasGrown && <Note action={again}>The text has grown since.</Note>}
    </ul>
  )
}
