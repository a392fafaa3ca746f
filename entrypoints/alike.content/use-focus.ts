import { useEffect, useRef } from 'preact/hooks'

/** What the card shows: what was found, the list, one item of it, or the question before it closes. */
export type CardView = 'offer' | 'list' | 'item' | 'leaving'

/** Moves the focus to what has come into the card: the item that opens, its row when it is left, the question. */
export function useFocus(root: HTMLElement, view: CardView, open: number | null): void {
  const before = useRef<{ view: CardView; open: number | null }>({ view, open })
  useEffect(() => {
    const last = before.current
    before.current = { view, open }
    const find = (selector: string) => root.querySelector<HTMLElement>(selector)
    const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true })
    if (view !== last.view || open !== last.open) find('.card-body')?.scrollTo(0, 0)
    if (view === 'leaving') return focus(find('.alike-leave button'))
    if (view === 'item' && last.view !== 'item') return focus(find('.alike-back'))
    const row = view === 'list' && last.view !== 'list' ? find('.alike-row[aria-current]') : null
    row?.scrollIntoView({ block: 'nearest' })
    focus(row)
  }, [view, open])
}
