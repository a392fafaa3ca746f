import type { TargetedEvent } from 'preact'

import type { CheckRun } from '../../utils/model/run'
import { claimTruth } from '../../utils/scoring/check/claim-truth'
import { formatCount } from '../format/format-count'
import { ClaimDetail, type ClaimDetailProps } from './claim-detail'
import { ClaimRow } from './claim-row'
import { pressedRow, walkRows } from './row-events'
import type { ShownClaims } from './shown-claims'

interface ClaimListsProps extends Omit<ClaimDetailProps, 'claim' | 'place'> {
  readonly run: CheckRun
  readonly shown: ShownClaims
  readonly open: number | null
  readonly lost: ReadonlySet<number>
  readonly onOpen: (place: number | null) => void
}

/** Rows of a longer list are laid out only where they can be seen. */
const many = 100

/** The sentences, the weakest first; those that are not marked on the page under a heading of their own. */
export function ClaimLists({ lost, onOpen, open, run, shown, ...detail }: ClaimListsProps) {
  const list = (places: readonly number[], label: string) => (
    <ol class={places.length > many ? 'claims claims-long' : 'claims'} aria-label={label}>
      {places.flatMap((place) => {
        const claim = run.claims[place]
        if (claim === undefined) return []
        return (
          <ClaimRow
            key={place}
            claim={claim}
            place={place}
            text={run.text.slice(claim.start, claim.end)}
            isLost={lost.has(place)}
            detail={place === open ? <ClaimDetail run={run} claim={claim} place={place} {...detail} /> : null}
          />
        )
      })}
    </ol>
  )
  const press = (event: TargetedEvent<HTMLElement>) => {
    const row = pressedRow(event, '[data-claim]')
    if (row === null) return
    const place = Number(row.dataset['claim'])
    onOpen(place === open ? null : place)
  }
  const isWide = shown.isWhole || run.claims.some((claim) => claimTruth(claim)?.probability === null)
  if (shown.first.length + shown.unmarked.length === 0) return null
  return (
    // The rows take the focus; their events are heard once, here.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div class={isWide ? 'claim-lists claim-lists-wide' : 'claim-lists'} onClick={press} onKeyDown={walkRows}>
      {list(
        shown.first,
        shown.isWhole ? 'Sentences, the weakest first' : 'Sentences to look at, the weakest first',
      )}
      {shown.unmarked.length > 0 && (
        <>
          <p class="claims-heading">
            {formatCount(shown.unmarked.length)} more in doubt, not marked on the page
          </p>
          {list(shown.unmarked, 'Sentences in doubt that are not marked on the page')}
        </>
      )}
    </div>
  )
}
