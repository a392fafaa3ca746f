import { useMemo, useState } from 'preact/hooks'

import { groupOf } from '../../components/alike/label-groups'
import { type AlikeOrder, sortAlike } from '../../components/alike/sort-alike'
import type { AlikeItem } from '../../utils/model/alike'
import type { ClassificationRun } from '../../utils/model/run'
import type { FoundItem } from './find-items'

/** The items with what came of them, and those that are listed, in their order. */
export function useListing(found: readonly FoundItem[], runs: ReadonlyMap<number, ClassificationRun>) {
  const [order, setOrder] = useState<AlikeOrder>('page')
  const [chosen, setGroup] = useState<string | null>(null)
  const items = useMemo(
    () =>
      found.map(({ place, selected, text }, index): AlikeItem => ({
        index,
        place,
        text,
        selected,
        run: runs.get(place) ?? null,
      })),
    [runs],
  )
  // A group that has no item any more is no choice.
  const group = items.some((item) => groupOf(item).id === chosen) ? chosen : null
  const listed = useMemo(
    () => sortAlike(group === null ? items : items.filter((item) => groupOf(item).id === group), order),
    [items, group, order],
  )
  return { items, listed, order, setOrder, group, setGroup }
}
