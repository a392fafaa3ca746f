import { type AlikeItem, alikeStatus } from '../../utils/model/alike'
import { AlikeBadge } from './alike-badge'
import { saidRight } from './said-right'
import { topLabel } from './top-label'

interface AlikeRowProps {
  readonly item: AlikeItem
  /** Whether the keyboard gets into the list here. */
  readonly isEntry: boolean
  readonly isRinged: boolean
  /** Whether it is on the page no more, or says something else there. */
  readonly isLost: boolean
  readonly onOpen: () => void
  readonly onFocus: () => void
}

/** More of a text is not seen in two lines. */
const longest = 240

/** One item: its first words, and what came of it. */
export function AlikeRow({ item, isEntry, isRinged, isLost, onFocus, onOpen }: AlikeRowProps) {
  const { index, run, text } = item
  const right = saidRight(run)
  return (
    <li>
      <button
        type="button"
        class="alike-row"
        data-item={index}
        data-status={alikeStatus(run)}
        data-first={topLabel(item)?.id}
        aria-current={isRinged ? 'true' : undefined}
        tabIndex={isEntry ? 0 : -1}
        onClick={onOpen}
        onFocus={onFocus}
      >
        <span class="alike-number soft">{index + 1}</span>
        <span class="alike-text" dir="auto">
          {text.slice(0, longest)}
        </span>
        <AlikeBadge item={item} />
        {right !== null && (
          <small class="alike-note soft">
            You said: <bdi>{right}</bdi>
          </small>
        )}
        {alikeStatus(run) === 'failed' && (
          <small class="alike-note soft" dir="auto">
            {run?.failure?.sentence}
          </small>
        )}
        {isLost && <small class="alike-note soft">Not on the page now</small>}
      </button>
    </li>
  )
}
