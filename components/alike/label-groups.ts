import { type AlikeItem, alikeStatus } from '../../utils/model/alike'
import { topLabel } from './top-label'

/** Items that are shown together: those of one first label, or those without any. */
export interface LabelGroup {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly isLabel: boolean
}

const others = { none: 'No answer', failed: 'Failed', running: 'Being asked', open: 'Not asked yet' } as const

/** The group of an item. Ids of labels are told from those of the others by what stands before them. */
export function groupOf(item: AlikeItem): Omit<LabelGroup, 'count'> {
  const top = topLabel(item)
  if (top !== null) return { id: `label:${top.id}`, name: top.name, isLabel: true }
  const status = alikeStatus(item.run)
  const id = status === 'done' ? 'none' : status
  return { id, name: others[id], isLabel: false }
}

/** How the items fall on the labels, the fullest first; what has no label comes last. */
export function labelGroups(items: readonly AlikeItem[]): readonly LabelGroup[] {
  const groups = new Map<string, LabelGroup>()
  for (const item of items) {
    const group = groupOf(item)
    groups.set(group.id, { ...group, count: (groups.get(group.id)?.count ?? 0) + 1 })
  }
  return [...groups.values()].toSorted(
    (a, b) => Number(b.isLabel) - Number(a.isLabel) || b.count - a.count || a.name.localeCompare(b.name),
  )
}
