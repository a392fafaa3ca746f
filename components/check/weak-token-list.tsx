import type { TargetedEvent } from 'preact'

import type { Colouring } from '../../utils/scoring/doubt-level'
import type { Unit } from '../../utils/scoring/units'
import { TokenDetail } from '../token/token-detail'
import { pressedRow, walkRows } from './row-events'
import { WeakTokenRow } from './weak-token-row'

interface WeakTokenListProps {
  readonly units: readonly Unit[]
  /** Places of those to list, the weakest first. */
  readonly weak: readonly number[]
  readonly colouring: Colouring
  readonly open: number | null
  readonly onOpen: (place: number | null) => void
}

/** The few tokens that deserve a look; one that is open and not among them stands before them. */
export function WeakTokenList({ colouring, onOpen, open, units, weak }: WeakTokenListProps) {
  const places = open === null || weak.includes(open) ? weak : [open, ...weak]
  const press = (event: TargetedEvent<HTMLElement>) => {
    const row = pressedRow(event, '[data-place]')
    if (row === null) return
    const place = Number(row.dataset['place'])
    onOpen(place === open ? null : place)
  }
  return (
    // The rows take the focus; their events are heard once, here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div class="claim-lists claim-lists-tokens" onClick={press} onKeyDown={walkRows}>
      <ol class="claims" aria-label="Tokens to look at, the weakest first">
        {places.map((place) => (
          <WeakTokenRow
            key={place}
            units={units}
            place={place}
            colouring={colouring}
            detail={
              place === open ? (
                <TokenDetail
                  describedBy={`token-words-${place}`}
                  unit={units[place] ?? null}
                  pinned
                  onUnpin={() => onOpen(null)}
                />
              ) : null
            }
          />
        ))}
      </ol>
    </div>
  )
}
