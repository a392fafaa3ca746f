import type { Ref } from 'preact'

import { type AlikeItem, alikeStatus } from '../../utils/model/alike'
import { AlikeBadge } from './alike-badge'

interface AlikeLayerProps {
  readonly items: readonly AlikeItem[]
  /** Before anything is asked, every item that would be is outlined. */
  readonly isOutlined: boolean
  readonly hasChips: boolean
  /** The index of the item that has the ring; `null` for none. */
  readonly ringed: number | null
  readonly onOpen: (index: number) => void
  readonly layer: Ref<HTMLDivElement>
}

/**
 * What is drawn over the page: a spot for each item, to be laid over it by whoever knows where it stands. The list says the
 * same to the keyboard and to a screen reader.
 */
export function AlikeLayer({ hasChips, isOutlined, items, layer, onOpen, ringed }: AlikeLayerProps) {
  return (
    <div class="theme alike-layer" ref={layer} aria-hidden="true" lang="en">
      {items.map((item) => (
        <div
          key={item.index}
          class={spotClass(isOutlined, item.index === ringed)}
          data-spot={item.index}
          hidden
        >
          {hasChips && alikeStatus(item.run) !== 'open' && (
            <button
              type="button"
              class="alike-chip"
              tabIndex={-1}
              // The focus stays where it is: what opens takes it.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onOpen(item.index)}
            >
              <AlikeBadge item={item} />
            </button>
          )}
        </div>
      ))}
    </div>
  )
}

function spotClass(isOutlined: boolean, isRinged: boolean): string {
  if (isRinged) return 'alike-spot alike-ringed'
  return isOutlined ? 'alike-spot alike-outlined' : 'alike-spot'
}
