import { type AlikeItem, alikeStatus } from '../../utils/model/alike'
import { topLabel } from './top-label'

export const alikeOrders = [
  { id: 'page', name: 'Page order' },
  { id: 'uncertain', name: 'Most uncertain first' },
  { id: 'label', name: 'Label' },
] as const

export type AlikeOrder = (typeof alikeOrders)[number]['id']

/**
 * Items in an order, ties as they are on the page. The most uncertain is that whose first label leads by least; before it
 * stand results of which no lead is known. What has no result comes last.
 */
export function sortAlike(items: readonly AlikeItem[], order: AlikeOrder): readonly AlikeItem[] {
  switch (order) {
    case 'page':
      return items
    case 'uncertain':
      return items.toSorted((a, b) => compare(lead(a), lead(b)))
    case 'label':
      return items.toSorted(
        (a, b) =>
          compare(rank(a), rank(b)) ||
          (topLabel(a)?.name ?? '').localeCompare(topLabel(b)?.name ?? '') ||
          compare(-(topLabel(a)?.probability ?? 0), -(topLabel(b)?.probability ?? 0)),
      )
    default:
      throw new TypeError(`sortAlike: unexpected order ${String(order satisfies never)}`)
  }
}

function lead({ run }: AlikeItem): number {
  if (alikeStatus(run) !== 'done') return Infinity
  return run?.decision?.margin ?? -Infinity
}

/** Labels, then results without one, then what has no result. */
function rank(item: AlikeItem): number {
  if (topLabel(item) !== null) return 0
  return alikeStatus(item.run) === 'done' ? 1 : 2
}

/** Infinities are equal to themselves, which their difference is not. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
