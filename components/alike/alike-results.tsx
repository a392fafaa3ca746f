import type { AlikeItem, AlikeProgress as Progress } from '../../utils/model/alike'
import { notCopied } from '../copy-button'
import type { OfferedAction } from '../failure-action'
import { FailureNotice } from '../failure-notice'
import { InlineSelect } from '../form/inline-select'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'
import { alikeCounts } from './alike-counts'
import { AlikeList } from './alike-list'
import { AlikeProgress } from './alike-progress'
import { outcomeWords, spokenProgress } from './alike-words'
import { LabelFilter } from './label-filter'
import { labelGroups } from './label-groups'
import { type AlikeOrder, alikeOrders } from './sort-alike'

interface AlikeResultsProps {
  readonly items: readonly AlikeItem[]
  /** Those that are listed, in their order. */
  readonly listed: readonly AlikeItem[]
  readonly progress: Progress
  readonly now: number
  readonly order: AlikeOrder
  readonly onOrder: (order: AlikeOrder) => void
  /** The group that is listed alone; `null` for all. */
  readonly group: string | null
  readonly onGroup: (id: string | null) => void
  readonly ringed: number | null
  readonly lost: ReadonlySet<number>
  readonly hasChips: boolean
  readonly onChips: (shown: boolean) => void
  /** How many rows were copied last, or that they could not be; `null` before. */
  readonly copied: number | 'refused' | null
  readonly onCopyCsv: () => void
  readonly onOpen: (index: number) => void
  readonly onRing: (index: number) => void
  readonly onStop: () => void
  readonly onAction: (action: OfferedAction) => void
  readonly onRest: () => void
  readonly onFailed: () => void
  readonly onAgain: () => void
}

/** What has come: how far it is, how it falls on the labels, and each item. */
export function AlikeResults(props: AlikeResultsProps) {
  const { copied, group, items, listed, lost, now, order, progress, ringed } = props
  const counts = alikeCounts(items)
  const { failure, isRunning } = progress
  return (
    <section class="alike-results" aria-label="Results" data-state={isRunning ? 'running' : 'over'}>
      <output class="spoken">{spokenProgress(counts, progress)}</output>
      {isRunning ? (
        <AlikeProgress counts={counts} progress={progress} now={now} onStop={props.onStop} />
      ) : (
        <p class="alike-headline">
          <strong>{outcomeWords(counts)}</strong>
        </p>
      )}
      {failure !== null && <FailureNotice failure={failure} onAction={props.onAction} />}
      {!isRunning && (
        <div class="buttons">
          {counts.failed > 0 && (
            <button type="button" class="button" onClick={props.onFailed}>
              Try the failed ones again
            </button>
          )}
          {counts.open > 0 && failure?.action !== 'retry' && (
            <button type="button" class="button" onClick={props.onRest}>
              Classify the other {formatCount(counts.open)}
            </button>
          )}
          <button type="button" class="button" onClick={props.onAgain}>
            Change label set
          </button>
        </div>
      )}
      <LabelFilter groups={labelGroups(items)} chosen={group} onChoose={props.onGroup} />
      <div class="alike-tools">
        <InlineSelect label="Sort by" value={order} choices={alikeOrders} onValue={props.onOrder} />
        <button type="button" class="button" disabled={counts.done === 0} onClick={props.onCopyCsv}>
          Copy as CSV
        </button>
        <output class="soft">
          {copied === null ? '' : copied === 'refused' ? notCopied : `Copied: ${plural(copied, 'row')}.`}
        </output>
        <label class="choice">
          <input
            type="checkbox"
            checked={props.hasChips}
            onChange={(event) => props.onChips(event.currentTarget.checked)}
          />
          Show on the page
        </label>
      </div>
      <AlikeList items={listed} ringed={ringed} lost={lost} onOpen={props.onOpen} onRing={props.onRing} />
    </section>
  )
}
