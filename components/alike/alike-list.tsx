import type { AlikeItem } from '../../utils/model/alike'
import { AlikeRow } from './alike-row'

interface AlikeListProps {
  /** As they are sorted and filtered. */
  readonly items: readonly AlikeItem[]
  /** The index of the item that is ringed on the page; `null` for none. */
  readonly ringed: number | null
  readonly lost: ReadonlySet<number>
  readonly onOpen: (index: number) => void
  readonly onRing: (index: number) => void
}

/** The items, one stop of the tab key: the arrows go from one to the next, and the page goes along. */
export function AlikeList({ items, lost, onOpen, onRing, ringed }: AlikeListProps) {
  const entry = items.some(({ index }) => index === ringed) ? ringed : items[0]?.index
  return (
    // The arrows work on whichever row has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol class="alike-list" aria-label="Items" onKeyDown={step}>
      {items.map((item) => (
        <AlikeRow
          key={item.index}
          item={item}
          isEntry={item.index === entry}
          isRinged={item.index === ringed}
          isLost={lost.has(item.index)}
          onOpen={() => onOpen(item.index)}
          onFocus={() => onRing(item.index)}
        />
      ))}
    </ol>
  )
}

function step(event: KeyboardEvent): void {
  const list = event.currentTarget
  if (!(list instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return
  const rows = [...list.querySelectorAll<HTMLElement>('.alike-row')]
  const at = rows.findIndex((row) => row === event.target)
  const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (wanted === undefined) return
  event.preventDefault()
  rows[wanted]?.focus()
}
